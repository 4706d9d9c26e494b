package org.clinic.portal.inquiry;

import java.time.Instant;

/**
 * Another inquiry that looks like the same person's, and is not.
 *
 * @param by who said so
 */
public record OtherPerson(InquiryId id, Reference reference, String name, String by, Instant saidAt) {}
