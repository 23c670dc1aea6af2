/**
 * Tests that run inside Payara Micro, in the real WAR: what only the container does, transactions, interceptors, locks
 * between threads. One deployment serves all of them ({@link se.butiktorsten.it.inside.Deployments}); its Derby lives in
 * memory, without the demonstration's world.
 */
package se.butiktorsten.it.inside;
