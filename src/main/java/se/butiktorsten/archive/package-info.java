/**
 * Files that are made in the background and kept, each with its checksum, who ordered it and when: large revenue reports, the
 * report of each month that is over, and a year of the books as a package that can be read and verified without this system.
 */
@NullMarked
package se.butiktorsten.archive;

import org.jspecify.annotations.NullMarked;
