/**
 * Printed matter: designs in {@code reports/} are compiled by the build ({@code CompileReports}), filled and exported by
 * {@link se.butiktorsten.shared.print.Print}. {@link se.butiktorsten.shared.print.Fonts} sees to it that a machine
 * without any fonts prints too.
 */
@NullMarked
package se.butiktorsten.shared.print;

import org.jspecify.annotations.NullMarked;
