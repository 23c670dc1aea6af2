/** The pages to take lists out, send them in, look at what they would change, and carry them out. */
@NullMarked
package se.butiktorsten.exchange.web;

import org.jspecify.annotations.NullMarked;
