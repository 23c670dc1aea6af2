/** The pages of the shop's own side. */
@NullMarked
package se.butiktorsten.shopfront.web;

import org.jspecify.annotations.NullMarked;
