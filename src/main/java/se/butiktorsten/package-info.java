/**
 * Torsten: workshop production and shop inventory for centres where people train their way back to work.
 *
 * <p>One package per feature, each with one door; {@code docs/architecture.md} draws the map and a test keeps it.
 */
@NullMarked
package se.butiktorsten;

import org.jspecify.annotations.NullMarked;
