/**
 * CSV files: {@link se.butiktorsten.shared.csv.CsvFile} takes one in as people have it, whatever its encoding and
 * separator, and says in one sentence why it cannot if it cannot; {@link se.butiktorsten.shared.csv.SpreadsheetCsv}
 * writes one that a spreadsheet opens with a double click.
 */
@NullMarked
package se.butiktorsten.shared.csv;

import org.jspecify.annotations.NullMarked;
