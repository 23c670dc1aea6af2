package se.butiktorsten.tasks;

import se.butiktorsten.catalog.TaskStep;

/** Something that somebody has done here (prövat). There is no opposite: what is not in the list is not tried yet. */
public record Tried(Assignment assignment, TaskStep step) {}
