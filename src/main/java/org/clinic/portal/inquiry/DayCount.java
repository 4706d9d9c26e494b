package org.clinic.portal.inquiry;

import java.time.LocalDate;

/** How many of one's own inquiries have something to be done on a day. What is late counts today. */
public record DayCount(LocalDate day, int due) {}
