/** The catalogue's pages: what we make and sell, and how it is made. */
@NullMarked
package se.butiktorsten.catalog.web;

import org.jspecify.annotations.NullMarked;
