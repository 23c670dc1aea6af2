/** What to make next, and what the shop wants to have, as JSON. */
@NullMarked
package se.butiktorsten.planning.api;

import org.jspecify.annotations.NullMarked;
