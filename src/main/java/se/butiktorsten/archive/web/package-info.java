/** The pages of the kept files. */
@NullMarked
package se.butiktorsten.archive.web;

import org.jspecify.annotations.NullMarked;
