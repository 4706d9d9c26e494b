package org.clinic.portal.inquiry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.clinic.portal.base.text.Tidy;
import org.jspecify.annotations.Nullable;

/**
 * How an inquiry ended, and what belongs to that.
 *
 * @param visit when the visit is that was booked, for nothing else; of what ended long ago it may be unknown
 * @param reason why somebody was declined, of up to 500 characters, for nothing else; likewise
 */
@Embeddable
public record Ending(
        @Enumerated(EnumType.STRING) Outcome outcome,
        @Column(name = "visit_at") @Nullable Instant visit,
        @Column(name = "outcome_reason") @Nullable String reason) {

    /** The most characters that a reason may have. */
    public static final int MAXIMUM_REASON = 500;

    public Ending {
        reason = Tidy.optionalLine(reason);
        if (visit != null && outcome != Outcome.BOOKED) {
            throw new IllegalArgumentException("Only what is booked has a visit");
        }
        if (reason != null
                && (outcome != Outcome.DECLINED || reason.codePointCount(0, reason.length()) > MAXIMUM_REASON)) {
            throw new IllegalArgumentException(
                    "Only what is declined has a reason, of up to %d characters".formatted(MAXIMUM_REASON));
        }
    }

    public static Ending booked(Instant visit) {
        return new Ending(Outcome.BOOKED, visit, null);
    }

    public static Ending declined(String reason) {
        return new Ending(Outcome.DECLINED, null, reason);
    }

    /** With nothing more to say of it, which is not enough for what is booked or declined. */
    public static Ending of(Outcome outcome) {
        return new Ending(outcome, null, null);
    }

    /** Whether a coordinator came to it. */
    boolean isChosen() {
        return outcome != Outcome.WITHDRAWN;
    }

    /** @throws IllegalArgumentException unless a coordinator can come to it */
    void requireChosen() {
        if (!isChosen()) {
            throw new IllegalArgumentException("Only who has sent it takes it back");
        }
    }

    /** Whether all is said that belongs to it. */
    boolean isWhole() {
        return (visit != null || !outcome.needsVisit()) && (reason != null || !outcome.needsReason());
    }

    /** @throws IllegalArgumentException unless all is said that belongs to it */
    void requireWhole() {
        if (outcome.needsVisit() && visit == null) {
            throw new IllegalArgumentException("When is the visit?");
        }
        if (outcome.needsReason() && reason == null) {
            throw new IllegalArgumentException("Why was it declined?");
        }
    }
}
