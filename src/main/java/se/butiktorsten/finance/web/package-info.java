/** The finance officer's pages: revenue told apart in six ways, down to the receipts, and the same as files. */
@NullMarked
package se.butiktorsten.finance.web;

import org.jspecify.annotations.NullMarked;
