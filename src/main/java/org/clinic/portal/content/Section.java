package org.clinic.portal.content;

/** A headed part of a topic, as a draft or a version holds it. The heading may be empty in a draft. */
public record Section(SectionId id, SectionKind kind, String heading, Body body) {}
