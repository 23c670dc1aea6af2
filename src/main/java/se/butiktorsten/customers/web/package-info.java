/** The pages and papers of customers' orders. */
@NullMarked
package se.butiktorsten.customers.web;

import org.jspecify.annotations.NullMarked;
