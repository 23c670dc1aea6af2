/** The stock's pages: what lies where, each card with its lines, and the forms that move goods. */
@NullMarked
package se.butiktorsten.stock.web;

import org.jspecify.annotations.NullMarked;
