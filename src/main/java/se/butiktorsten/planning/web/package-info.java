/** The pages of planning. */
@NullMarked
package se.butiktorsten.planning.web;

import org.jspecify.annotations.NullMarked;
