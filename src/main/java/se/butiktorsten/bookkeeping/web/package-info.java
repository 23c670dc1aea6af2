/** The pages of bookkeeping. */
@NullMarked
package se.butiktorsten.bookkeeping.web;

import org.jspecify.annotations.NullMarked;
