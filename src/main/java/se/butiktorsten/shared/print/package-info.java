/** Printed matter: reports compiled at build time and filled at run time. */
@NullMarked
package se.butiktorsten.shared.print;

import org.jspecify.annotations.NullMarked;
