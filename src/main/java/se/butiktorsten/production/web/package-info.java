/** The orders' pages: what is to be made, how far each step has come, what came out and where it went. */
@NullMarked
package se.butiktorsten.production.web;

import org.jspecify.annotations.NullMarked;
