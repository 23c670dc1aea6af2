/** The pages of results and episodes. */
@NullMarked
package se.butiktorsten.results.web;

import org.jspecify.annotations.NullMarked;
