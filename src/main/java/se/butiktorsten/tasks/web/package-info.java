/** The leader's board: the day, who can do a step, what fits a person, and how a task went. */
@NullMarked
package se.butiktorsten.tasks.web;

import org.jspecify.annotations.NullMarked;
