/** The one shape of an API error, and how every refusal becomes it. */
@NullMarked
package se.butiktorsten.shared.api;

import org.jspecify.annotations.NullMarked;
