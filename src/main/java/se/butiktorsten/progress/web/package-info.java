/** The pages about steps: with whom to talk (Att prata om), and one participant's steps. */
@NullMarked
package se.butiktorsten.progress.web;

import org.jspecify.annotations.NullMarked;
