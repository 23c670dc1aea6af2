/** The catalogue as JSON: products, prices, recipes and photos under {@code /api/products}. */
@NullMarked
package se.butiktorsten.catalog.api;

import org.jspecify.annotations.NullMarked;
