/** The till's pages: the till itself, receipts to show and print, goods that come back. */
@NullMarked
package se.butiktorsten.sales.web;

import org.jspecify.annotations.NullMarked;
