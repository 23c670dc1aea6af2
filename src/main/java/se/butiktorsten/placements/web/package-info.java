/** The pages of the placement office: what is due, placements, endings, follow-ups, employers. */
@NullMarked
package se.butiktorsten.placements.web;

import org.jspecify.annotations.NullMarked;
