package org.clinic.portal.version;

import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.Line;
import org.clinic.portal.content.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * Why a topic is taken away from visitors.
 *
 * @param cause what visitors are told, in words that the website has for each
 * @param reason what colleagues are told, in up to {@value #LONGEST_REASON} characters; no visitor reads it
 * @param instead the topic that says it from now on; there for {@link Cause#REPLACED}, and only then
 */
public record Withdrawal(
        Cause cause, String reason, @Nullable TopicId instead) {

    public static final int LONGEST_REASON = 1000;

    /** What readers of a withdrawn page are told of why it is gone. */
    public enum Cause {
        /** Somebody looks it over again. */
        OUTDATED,
        /** The clinic does not do any more what it is about. */
        NO_LONGER_OFFERED,
        /** Another topic says it now. */
        REPLACED,
        /** What it announced, such as a study, has ended. */
        OVER,
        /** They are told no cause. */
        OTHER
    }

    /** @throws InvalidContentException if the reason is missing or too long, or another topic is named without need, or not */
    public Withdrawal {
        if (Line.isBlank(reason)) {
            throw new InvalidContentException("Withdrawing needs a reason");
        }
        if ((cause == Cause.REPLACED) != (instead != null)) {
            throw new InvalidContentException("Withdrawn for %s, with %s instead".formatted(cause, instead));
        }
        reason = Line.of(reason, LONGEST_REASON);
    }

    /** For a reason that colleagues read, of which visitors are told nothing. */
    public static Withdrawal untold(String reason) {
        return new Withdrawal(Cause.OTHER, reason, null);
    }

    public static Withdrawal replacedBy(TopicId instead, String reason) {
        return new Withdrawal(Cause.REPLACED, reason, instead);
    }
}
