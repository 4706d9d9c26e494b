package org.clinic.portal.glossary;

/**
 * A word as it is explained.
 *
 * @param number counts changes, so that nobody changes what somebody else has changed meanwhile
 */
public record ExplainedWord(WordId id, int number, Explanation explanation) {}
