package org.clinic.portal.topic.content;

/** The words above blocks that are set off, in the language of the text around them. */
public record BlockLabels(String keyPoints, String warning) {}
