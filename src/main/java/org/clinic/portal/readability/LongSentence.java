package org.clinic.portal.readability;

/** A sentence with more words than a reader can keep in mind, and where it stands. */
public record LongSentence(PassagePlace place, int words) {}
