package org.clinic.portal.inquiry;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.due.DueTimes;
import org.clinic.portal.inquiry.due.PartOfDay;
import org.clinic.portal.inquiry.due.Priority;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What coordinators plan for inquiries that are open, and the calls they make. As with {@link InquiryService}, whatever
 * changes one takes the revision that was seen.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.COORDINATOR + "')")
public class NextSteps {

    /** How long after a call that somebody has answered one is reminded to go on, in business days. */
    private static final int DAYS_AFTER_A_TALK = 2;

    private final InquiryActs acts;
    private final DueTimes due;
    private final Clock clock;

    NextSteps(InquiryActs acts, DueTimes due, Clock clock) {
        this.acts = acts;
        this.due = due;
        this.clock = clock;
    }

    /**
     * Logs a call by whose inquiry it is, and plans what follows: the next try, in business time, at the hours the person
     * asked for and at another time of day; after the last one, to decide; after a talk, a follow-up.
     *
     * @throws UnwantedContactException if they asked not to be called
     */
    public InquiryDetail logCall(InquiryId id, int revision, CallOutcome outcome) {
        var inquiry = acts.load(id, revision);
        acts.unwanted(inquiry, ContactWay.CALLS).ifPresent(refused -> {
            throw new UnwantedContactException(id, ContactWay.CALLS, refused);
        });
        var next = after(
                outcome,
                Calls.inVain(acts.timeline(id)) + 1,
                acts.reached(inquiry).preferredHours().parts());
        inquiry.called(next);
        return acts.done(inquiry, InquiryEventKind.CALLED, outcome.name(), next, "inquiry.call");
    }

    private NextStep after(CallOutcome outcome, int tries, List<PartOfDay> parts) {
        var now = clock.instant();
        if (outcome.isTriedAgain() && tries < due.tries()) {
            return NextStep.call(tries + 1, due.nextCall(tries, now, parts));
        }
        return NextStep.followUp(
                null, outcome == CallOutcome.REACHED ? due.inDays(DAYS_AFTER_A_TALK, now) : due.next(now));
    }

    /**
     * Plans a follow-up, to wait for the person, or to come back to it.
     *
     * @param words of a follow-up only
     * @throws IllegalArgumentException if it would be due already, or is a call or first answer, which are not planned by hand
     */
    public InquiryDetail plan(InquiryId id, int revision, NextStepKind kind, Instant by, @Nullable String words) {
        if (!by.isAfter(clock.instant())) {
            throw new IllegalArgumentException("What is planned is due later than now");
        }
        var next = switch (kind) {
            case FOLLOW_UP -> NextStep.followUp(words, by);
            case WAIT -> NextStep.waitUntil(by);
            case COME_BACK -> NextStep.comeBack(by);
            case CALL, FIRST_ANSWER -> throw new IllegalArgumentException("Not planned by hand: " + kind);
        };
        var inquiry = acts.load(id, revision);
        inquiry.plan(next);
        return acts.done(inquiry, InquiryEventKind.PLANNED, null, next, "inquiry.plan");
    }

    /** Makes a first answer due sooner or later. */
    public InquiryDetail prioritize(InquiryId id, int revision, Priority priority) {
        var inquiry = acts.load(id, revision);
        inquiry.prioritize(priority, NextStep.firstAnswer(due.firstAnswer(priority, inquiry.receivedAt())));
        return acts.done(
                inquiry,
                InquiryEventKind.PRIORITIZED,
                priority.name(),
                inquiry.nextStep().orElse(null),
                "inquiry.prioritize");
    }

    /**
     * Takes back the last that happened, as a mistake: it is whose it was before, as due as it was, closed or spam if it
     * was, and what was to be done before is to be done. Whoever did that can take back what they did before.
     *
     * @throws IllegalStateException if something else has happened since
     */
    public InquiryDetail takeBack(InquiryId id, int revision) {
        var inquiry = acts.load(id, revision);
        var timeline = acts.timeline(id);
        int last = Standing.undoable(timeline)
                .orElseThrow(() -> new IllegalStateException("Nothing of inquiry %s can be taken back".formatted(id)));
        var standing = Standing.of(timeline);
        int since = standing.size() - last;
        var before = acts.stepBefore(standing, since)
                .map(step -> acts.wanted(inquiry, step))
                .orElseGet(() -> NextStep.followUp(null, due.next(clock.instant())));
        switch (standing.get(last).kind()) {
            case CALLED, PLANNED -> inquiry.plan(before);
            case PRIORITIZED -> inquiry.prioritize(acts.priorityBefore(standing, since), before);
            case CLOSED -> inquiry.reopen(before);
            case REOPENED -> inquiry.close(Standing.endingBefore(standing).orElseThrow());
            case MARKED_AS_SPAM -> inquiry.markAsNoSpam(before);
            case MARKED_AS_NO_SPAM -> inquiry.markAsSpam();
            case ASSIGNED -> {
                var taken = acts.takenBefore(id);
                inquiry.giveBack(
                        taken.map(InquiryEvent::assignee).orElse(null),
                        taken.map(InquiryEvent::assigneeName).orElse(null));
            }
            default -> throw new IllegalStateException("Not taken back: " + standing.get(last));
        }
        return acts.done(
                inquiry, InquiryEventKind.TAKEN_BACK, null, inquiry.nextStep().orElse(null), "inquiry.take-back");
    }
}
