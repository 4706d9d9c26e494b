package org.clinic.portal.content;

/**
 * The words that belong to blocks, in the language of the text around them: above those that are set off, and before a
 * question and its answer, where only those hear them who do not see what is which.
 */
public record BlockLabels(String keyPoints, String warning, String answer) {}
