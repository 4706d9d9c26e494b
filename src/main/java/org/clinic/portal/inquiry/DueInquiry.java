package org.clinic.portal.inquiry;

import org.jspecify.annotations.Nullable;

/**
 * An inquiry of one's own for which something is to be done today.
 *
 * @param preferredTime when the person wants to be reached, in their words
 * @param language in which they wrote
 */
public record DueInquiry(
        InquiryId id,
        String name,
        @Nullable String phone,
        @Nullable PreferredWay preferredWay,
        @Nullable String preferredTime,
        String language,
        NextStep nextStep) {

    /** Whether one calls them: they have said nothing else, or calls have begun. */
    public boolean isCalled() {
        return switch (nextStep.kind()) {
            case CALL -> true;
            case FIRST_ANSWER, FOLLOW_UP -> preferredWay != PreferredWay.EMAIL;
            case WAIT, COME_BACK -> false;
        };
    }
}
