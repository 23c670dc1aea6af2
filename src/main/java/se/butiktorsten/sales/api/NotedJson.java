package se.butiktorsten.sales.api;

/**
 * What happened at a till is noted.
 *
 * @param isNew whether this call did it
 */
public record NotedJson(String id, boolean isNew) {}
