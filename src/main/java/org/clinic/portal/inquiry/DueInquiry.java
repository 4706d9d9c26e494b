package org.clinic.portal.inquiry;

import org.jspecify.annotations.Nullable;

/**
 * An inquiry of one's own, or of somebody for whom one stands in, for which something is to be done today.
 *
 * @param standingInFor whose it is, if it is not one's own
 * @param preferredHours when the person wants to be reached
 * @param preferredTime the same in their words
 * @param noCalls whether they asked not to be called
 * @param agreedToCalls whether they said that they may be called
 * @param voicemail whether one may be left
 * @param language in which one speaks with them
 */
public record DueInquiry(
        InquiryId id,
        String name,
        @Nullable String standingInFor,
        @Nullable String phone,
        @Nullable PreferredWay preferredWay,
        PreferredHours preferredHours,
        @Nullable String preferredTime,
        boolean noCalls,
        boolean agreedToCalls,
        boolean voicemail,
        String language,
        NextStep nextStep) {

    /** Whether one calls them: they have said nothing else, or calls have begun. */
    public boolean isCalled() {
        return !noCalls
                && switch (nextStep.kind()) {
                    case CALL -> true;
                    case FIRST_ANSWER, FOLLOW_UP -> preferredWay == null || !preferredWay.isByMail();
                    case WAIT, COME_BACK -> false;
                };
    }
}
