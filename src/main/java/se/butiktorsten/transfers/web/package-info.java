/** The pages of pick lists: propose, pick, receive, and the paper. */
@NullMarked
package se.butiktorsten.transfers.web;

import org.jspecify.annotations.NullMarked;
