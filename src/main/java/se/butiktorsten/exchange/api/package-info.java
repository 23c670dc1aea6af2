/** Lists in and out for programs. */
@NullMarked
package se.butiktorsten.exchange.api;

import org.jspecify.annotations.NullMarked;
