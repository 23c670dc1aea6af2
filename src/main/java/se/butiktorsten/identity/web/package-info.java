/** Log-in and log-out, the start page that sends each role to its own, and the list of accounts. */
@NullMarked
package se.butiktorsten.identity.web;

import org.jspecify.annotations.NullMarked;
