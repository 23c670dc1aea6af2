/** Customers' orders and what to invoice for them as JSON. Acting calls carry an id made by the caller or the version seen. */
@NullMarked
package se.butiktorsten.customers.api;

import org.jspecify.annotations.NullMarked;
