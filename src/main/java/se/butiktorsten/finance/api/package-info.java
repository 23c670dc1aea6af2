/** Revenue as JSON, CSV, PDF and XLSX. */
@NullMarked
package se.butiktorsten.finance.api;

import org.jspecify.annotations.NullMarked;
