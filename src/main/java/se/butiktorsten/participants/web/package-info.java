/** The participants' pages: who trains here, and in words what was agreed with each. */
@NullMarked
package se.butiktorsten.participants.web;

import org.jspecify.annotations.NullMarked;
