package org.clinic.portal.inquiry.due;

import java.time.Duration;

/**
 * How late something is, in business time, when others are told of it.
 *
 * @param toDuty when whoever is on duty is
 * @param toAll when all are, not before
 */
public record Escalation(PromisedTime toDuty, PromisedTime toAll) {

    static final Escalation USUAL =
            new Escalation(new PromisedTime(Duration.ofHours(1)), new PromisedTime(Duration.ofHours(4)));

    public Escalation {
        if (toAll.time().compareTo(toDuty.time()) < 0) {
            throw new UnreadableRuleException(UnreadableRuleException.Problem.ESCALATION, toAll.written());
        }
    }
}
