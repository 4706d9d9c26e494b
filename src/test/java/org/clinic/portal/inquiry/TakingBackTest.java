package org.clinic.portal.inquiry;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.Merging.Seen;
import org.clinic.portal.inquiry.due.Priority;
import org.clinic.portal.testing.MovableClock;
import org.clinic.portal.testing.MovableTime;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.Staff;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Whatever somebody does by mistake is undone as if it had not been. */
@PortalTest
@SignedInAs(Roles.COORDINATOR)
@Import(MovableTime.class)
class TakingBackTest {

    @Autowired
    ContactDesk desk;

    @Autowired
    InquiryService inquiries;

    @Autowired
    NextSteps steps;

    @Autowired
    Wishes wishes;

    @Autowired
    Merging merging;

    @Autowired
    MovableClock clock;

    @Autowired
    People people;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    private PublishedTopic topic;

    @BeforeEach
    void publish() {
        topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
    }

    /** What is done to one that stands so. */
    enum Act {
        TAKE(InquiryStatus.RECEIVED, (test, one) -> test.inquiries.assignToMe(one.id(), one.revision())),
        GIVE(InquiryStatus.ASSIGNED, (test, one) -> test.inquiries.assign(one.id(), one.revision(), test.rosa())),
        GIVE_WHAT_IS_NOBODYS(
                InquiryStatus.RECEIVED, (test, one) -> test.inquiries.assign(one.id(), one.revision(), test.rosa())),
        REACH(InquiryStatus.ASSIGNED, (test, one) -> test.call(one, CallOutcome.REACHED)),
        REACH_THE_VOICEMAIL(InquiryStatus.ASSIGNED, (test, one) -> test.call(one, CallOutcome.VOICEMAIL)),
        REACH_NOBODY(InquiryStatus.ASSIGNED, (test, one) -> test.call(one, CallOutcome.NO_ANSWER)),
        REACH_SOMEBODY_ELSE(InquiryStatus.ASSIGNED, (test, one) -> test.call(one, CallOutcome.WRONG_NUMBER)),
        FOLLOW_UP(InquiryStatus.ASSIGNED, (test, one) -> test.plan(one, NextStepKind.FOLLOW_UP, "Ask about the scan")),
        WAIT(InquiryStatus.ASSIGNED, (test, one) -> test.plan(one, NextStepKind.WAIT, null)),
        SET_ASIDE(InquiryStatus.RECEIVED, (test, one) -> test.plan(one, NextStepKind.COME_BACK, null)),
        HURRY(InquiryStatus.RECEIVED, (test, one) -> test.steps.prioritize(one.id(), one.revision(), Priority.HIGH)),
        HURRY_WHAT_IS_SOMEBODYS(
                InquiryStatus.ASSIGNED, (test, one) -> test.steps.prioritize(one.id(), one.revision(), Priority.LOW)),
        BOOK(
                InquiryStatus.ASSIGNED,
                (test, one) ->
                        test.close(one, Ending.booked(test.clock.instant().plus(Duration.ofDays(9))))),
        ANSWER(InquiryStatus.ASSIGNED, (test, one) -> test.close(one, Ending.of(Outcome.ANSWERED))),
        FIND_NOT_SUITABLE(InquiryStatus.ASSIGNED, (test, one) -> test.close(one, Ending.of(Outcome.NOT_SUITABLE))),
        DECLINE(InquiryStatus.ASSIGNED, (test, one) -> test.close(one, Ending.declined("Lives too far away"))),
        GIVE_UP(InquiryStatus.ASSIGNED, (test, one) -> test.close(one, Ending.of(Outcome.UNREACHABLE))),
        REOPEN(InquiryStatus.CLOSED, (test, one) -> test.inquiries.reopen(one.id(), one.revision())),
        TAKE_FOR_SPAM(InquiryStatus.RECEIVED, (test, one) -> test.inquiries.markAsSpam(one.id(), one.revision())),
        TAKE_SOMEBODYS_FOR_SPAM(
                InquiryStatus.ASSIGNED, (test, one) -> test.inquiries.markAsSpam(one.id(), one.revision())),
        TAKE_WHAT_IS_CLOSED_FOR_SPAM(
                InquiryStatus.CLOSED, (test, one) -> test.inquiries.markAsSpam(one.id(), one.revision())),
        FIND_IN_SPAM(InquiryStatus.SPAM, (test, one) -> test.inquiries.markAsNoSpam(one.id(), one.revision()));

        private final InquiryStatus begin;
        private final BiFunction<TakingBackTest, InquiryDetail, InquiryDetail> does;

        Act(InquiryStatus begin, BiFunction<TakingBackTest, InquiryDetail, InquiryDetail> does) {
            this.begin = begin;
            this.does = does;
        }
    }

    @ParameterizedTest
    @EnumSource
    void isAsItWasBefore(Act act) {
        var before = standing(act.begin);
        var row = row(before);

        var done = act.does.apply(this, before);
        assertThat(row(done)).isNotEqualTo(row);
        assertThat(done.canBeTakenBack()).isTrue();
        var after = steps.takeBack(done.id(), done.revision());

        assertThat(row(after)).isEqualTo(row);
        assertThat(after.triesInVain()).isEqualTo(before.triesInVain());
        assertThat(after.timeline())
                .as("what happened stays, with that it was taken back")
                .startsWith(done.timeline().toArray(TimelineEntry[]::new))
                .last()
                .returns(InquiryEventKind.TAKEN_BACK, TimelineEntry::kind)
                .returns(after.nextStep(), TimelineEntry::nextStep);
    }

    @ParameterizedTest
    @EnumSource
    void isNotTakenBackOnceSomebodyHasGoneOn(Act act) {
        var done = act.does.apply(this, standing(act.begin));

        var noted = people.as(
                people.context("Rosa Diaz", Roles.COORDINATOR),
                () -> inquiries.note(done.id(), done.revision(), "Lives alone."));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> steps.takeBack(done.id(), done.revision()));
        assertThat(noted.canBeTakenBack()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> steps.takeBack(noted.id(), noted.revision()));
    }

    @Test
    void allThatCanBeTakenBackIsTriedHere() {
        var tried = Stream.of(Act.values())
                .map(act -> act.does
                        .apply(this, standing(act.begin))
                        .timeline()
                        .getLast()
                        .kind())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(InquiryEventKind.class)));

        assertThat(tried)
                .containsExactlyInAnyOrder(Stream.of(InquiryEventKind.values())
                        .filter(InquiryEventKind::canBeTakenBack)
                        .toArray(InquiryEventKind[]::new));
    }

    @Test
    void whoeverDidItAllTakesItAllBackInTurn() {
        var inquiry = standing(InquiryStatus.RECEIVED);
        var rows = new ArrayDeque<String>();
        for (var act : List.of(
                Act.HURRY,
                Act.TAKE,
                Act.REACH_NOBODY,
                Act.HURRY_WHAT_IS_SOMEBODYS,
                Act.REACH_THE_VOICEMAIL,
                Act.FOLLOW_UP,
                Act.DECLINE,
                Act.REOPEN,
                Act.WAIT,
                Act.BOOK,
                Act.TAKE_WHAT_IS_CLOSED_FOR_SPAM,
                Act.FIND_IN_SPAM,
                Act.REOPEN)) {
            rows.push(row(inquiry));
            inquiry = act.does.apply(this, inquiry);
        }

        while (!rows.isEmpty()) {
            inquiry = steps.takeBack(inquiry.id(), inquiry.revision());
            assertThat(row(inquiry)).isEqualTo(rows.pop());
        }
        assertThat(inquiry.canBeTakenBack()).as("that it was received").isFalse();
    }

    @Test
    void whatAColleagueDidBeforeIsTheirsToTakeBack() {
        var hurried = people.as(
                people.context("Rosa Diaz", Roles.COORDINATOR),
                () -> Act.HURRY.does.apply(this, standing(InquiryStatus.RECEIVED)));
        var taken = inquiries.assignToMe(hurried.id(), hurried.revision());

        var back = steps.takeBack(taken.id(), taken.revision());

        assertThat(back.canBeTakenBack()).isFalse();
    }

    @Test
    void whatWasAskedOfUsIsWithdrawnWhereItStandsAndNotHere() {
        List<UnaryOperator<InquiryDetail>> wish = List.of(
                seen -> wishes.refuse(seen.id(), seen.revision(), ContactWay.MAIL, null),
                seen -> wishes.allow(seen.id(), seen.revision(), ContactWay.MAIL));
        var taken = standing(InquiryStatus.ASSIGNED);
        for (var each : wish) {
            taken = each.apply(taken);
            assertThat(taken.canBeTakenBack()).isFalse();
        }
    }

    @Test
    void whatIsInAnotherOneIsTakenOutOfThatFirst() {
        var kept = standing(InquiryStatus.ASSIGNED);
        var gone = standing(InquiryStatus.ASSIGNED);
        merging.merge(seen(gone), seen(kept), Set.of());

        var merged = inquiries.open(gone.id()).orElseThrow();

        assertThat(merged.status()).isEqualTo(InquiryStatus.MERGED);
        assertThat(merged.canBeTakenBack()).isFalse();
    }

    /** One of long ago may have ended without what belongs to that by now. */
    @Test
    void whatWasReopenedDoesNotEndAnewByHalf() {
        var booked = close(
                standing(InquiryStatus.ASSIGNED), Ending.booked(clock.instant().plus(Duration.ofDays(9))));
        var reopened = inquiries.reopen(booked.id(), booked.revision());

        var entries = reopened.timeline().stream()
                .map(entry -> entry.ending() == null ? entry : endingWith(entry, Ending.of(Outcome.BOOKED)))
                .toList();

        assertThat(Standing.undoable(reopened.timeline())).isPresent();
        assertThat(Standing.undoable(entries)).isEmpty();
    }

    private static TimelineEntry endingWith(TimelineEntry entry, Ending ending) {
        return new TimelineEntry(
                entry.id(),
                entry.occurredAt(),
                entry.kind(),
                entry.author(),
                entry.actor(),
                entry.text(),
                entry.nextStep(),
                ending,
                entry.corrects(),
                entry.of());
    }

    private InquiryDetail standing(InquiryStatus status) {
        var received = open(desk.receive(Submissions.about(topic.id(), "Harold Whitman")));
        return switch (status) {
            case RECEIVED -> received;
            case ASSIGNED -> call(inquiries.assignToMe(received.id(), received.revision()), CallOutcome.NO_ANSWER);
            case CLOSED -> close(standing(InquiryStatus.ASSIGNED), Ending.declined("Lives too far away"));
            case SPAM -> inquiries.markAsSpam(received.id(), received.revision());
            case MERGED -> throw new IllegalArgumentException("Nothing is done to what is merged");
        };
    }

    private InquiryDetail call(InquiryDetail seen, CallOutcome outcome) {
        return steps.logCall(seen.id(), seen.revision(), outcome);
    }

    private InquiryDetail plan(InquiryDetail seen, NextStepKind kind, @Nullable String words) {
        return steps.plan(seen.id(), seen.revision(), kind, clock.instant().plus(Duration.ofDays(3)), words);
    }

    private InquiryDetail close(InquiryDetail seen, Ending ending) {
        return inquiries.close(seen.id(), seen.revision(), ending);
    }

    private AccountId rosa() {
        return staff.hireCoordinator("Rosa Diaz").id();
    }

    private static Seen seen(InquiryDetail inquiry) {
        return new Seen(inquiry.id(), inquiry.revision());
    }

    /** As it is stored, but for how often it was. */
    private String row(InquiryDetail inquiry) {
        return jdbc.sql("select to_jsonb(inquiry) - 'revision' from inquiry where id = ?")
                .param(inquiry.id().id())
                .query(String.class)
                .single();
    }

    private InquiryDetail open(Reference reference) {
        var found = inquiries.search(new InquiryFilter(InquiryScope.ALL, reference.value()), null, 1);
        return inquiries.open(found.getFirst().id()).orElseThrow();
    }
}
