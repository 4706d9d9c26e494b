package org.clinic.portal.base.dependants;

/**
 * How many of something depend on a thing.
 *
 * @param key of the translation that names them and is given the count
 * @param count at least 1
 */
public record Dependant(String key, long count) {}
