package org.clinic.portal.inquiry;

import java.time.LocalDate;

/**
 * What was caught of the forms that came in one week, and what was caught wrongly.
 *
 * @param monday on which it began
 * @param kept as spam, and still thought to be
 * @param unanswered held, as nobody answered what was asked about them
 * @param answered held until their senders answered
 * @param released by coordinators: caught wrongly
 * @param missed not caught, and spam as the desk says
 */
public record SpamWeek(LocalDate monday, int kept, int unanswered, int answered, int released, int missed) {}
