package org.clinic.portal.topic.draft;

import java.time.Instant;

/** Since when, and by whom, a topic is in the archive. */
public record Archived(Instant at, String by) {}
