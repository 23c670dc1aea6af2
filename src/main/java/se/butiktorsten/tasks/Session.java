package se.butiktorsten.tasks;

import se.butiktorsten.catalog.TaskStep;

/** A session (pass) that has ended, done or broken off, with the step as it was graded then. */
public record Session(Assignment assignment, TaskStep step) {}
