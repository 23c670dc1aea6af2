/** The pages to choose labels and have them printed. */
@NullMarked
package se.butiktorsten.labels.web;

import org.jspecify.annotations.NullMarked;
