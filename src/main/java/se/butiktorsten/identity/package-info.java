/**
 * Who is acting, and in what role: log-in, roles, what each role may open, the audit trail.
 *
 * <p>Every public method of a feature's door takes the {@link se.butiktorsten.identity.Actor} first and says with
 * {@link se.butiktorsten.identity.OpenTo} which roles may call it; a test sees to it that none forgets.
 */
@NullMarked
package se.butiktorsten.identity;

import org.jspecify.annotations.NullMarked;
