/** The letters' page: what waits, what was sent, what did not arrive. */
@NullMarked
package se.butiktorsten.mail.web;

import org.jspecify.annotations.NullMarked;
