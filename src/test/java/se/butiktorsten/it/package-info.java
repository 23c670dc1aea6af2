/**
 * Tests of the packaged application, run by Failsafe: over HTTP and in a browser against the real starter
 * ({@link se.butiktorsten.it.Servers}), and inside the container against the real WAR
 * ({@link se.butiktorsten.it.Deployments}).
 *
 * <p>Two servers are shared by all classes of a run, one on Derby and one on PostgreSQL, both with the demonstration's
 * world; a test uses its own names there and asks for nothing that another may have changed. A test that needs a server
 * of its own starts one with {@link se.butiktorsten.it.TorstenServer}.
 */
package se.butiktorsten.it;
