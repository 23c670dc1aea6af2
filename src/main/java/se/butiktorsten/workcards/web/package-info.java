/** The work card on a screen, its form, and its booklet on paper. */
@NullMarked
package se.butiktorsten.workcards.web;

import org.jspecify.annotations.NullMarked;
