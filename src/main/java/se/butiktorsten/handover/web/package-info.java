/** The pages of everybody's way. */
@NullMarked
package se.butiktorsten.handover.web;

import org.jspecify.annotations.NullMarked;
