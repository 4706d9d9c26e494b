package org.clinic.portal.topic.standard;

import org.clinic.portal.topic.check.Term;

/**
 * One of the clinic's terms as it was when it was read.
 *
 * @param revision counts changes, so that nobody changes what somebody else has changed meanwhile
 */
public record ClinicTerm(TermId id, int revision, Term term) {}
