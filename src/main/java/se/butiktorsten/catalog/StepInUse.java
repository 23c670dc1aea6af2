package se.butiktorsten.catalog;

/** A step of the recipe that a product is made by today. */
public record StepInUse(TaskStep step, Product product) {}
