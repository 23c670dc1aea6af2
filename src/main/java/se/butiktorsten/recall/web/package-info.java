/** Pages of recalls: find a lot by its number, and follow it. */
@NullMarked
package se.butiktorsten.recall.web;

import org.jspecify.annotations.NullMarked;
