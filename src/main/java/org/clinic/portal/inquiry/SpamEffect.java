package org.clinic.portal.inquiry;

/**
 * What thresholds would have done to the forms of the last thirty days.
 *
 * @param asked how many senders
 * @param kept how many as spam
 * @param wrongly how many of those turned out to be no spam
 */
public record SpamEffect(int asked, int kept, int wrongly) {}
