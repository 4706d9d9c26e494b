package org.clinic.portal.version;

/**
 * Where visitors find a section's topic.
 *
 * @param shown whether the live version has the section
 */
public record LiveSection(String slug, boolean shown) {}
