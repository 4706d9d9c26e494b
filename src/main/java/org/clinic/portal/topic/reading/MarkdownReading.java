package org.clinic.portal.topic.reading;

import java.util.List;
import java.util.Map;

/**
 * What a Markdown text says.
 *
 * @param signs by the index of the line that holds them
 */
public record MarkdownReading(List<Passage> passages, Map<Integer, MarkdownSign> signs) {}
