package org.clinic.portal.inquiry;

/**
 * Which inquiries to list.
 *
 * @param text words that must all stand in the name, e-mail, phone, message or reference, in any order and case; a
 *     phone number matches however it is written
 */
public record InquiryFilter(InquiryScope scope, String text) {}
