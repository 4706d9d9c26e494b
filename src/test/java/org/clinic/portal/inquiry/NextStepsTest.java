package org.clinic.portal.inquiry;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Objects;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.due.DueTimes;
import org.clinic.portal.inquiry.due.Priority;
import org.clinic.portal.testing.MovableClock;
import org.clinic.portal.testing.MovableTime;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalModuleTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@PortalModuleTest
@SignedInAs(Roles.COORDINATOR)
@Import(MovableTime.class)
class NextStepsTest {

    @Autowired
    ContactDesk desk;

    @Autowired
    InquiryService inquiries;

    @Autowired
    NextSteps steps;

    @Autowired
    DueTimes due;

    @Autowired
    Clinic clinic;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private PublishedTopic topic;

    @BeforeEach
    void publish() {
        topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
    }

    @Test
    void aFirstAnswerIsDueFromWhenItWasReceived() {
        var inquiry = received();

        var step = step(inquiry);
        assertThat(step.kind()).isEqualTo(NextStepKind.FIRST_ANSWER);
        assertThat(step.by()).isAfter(inquiry.receivedAt());

        var sooner = steps.prioritize(inquiry.id(), inquiry.revision(), Priority.HIGH);
        assertThat(step(sooner).by()).isBefore(step.by());
        assertThat(sooner.priority()).isEqualTo(Priority.HIGH);
    }

    @Test
    void whoDoesNotAnswerIsCalledSixTimesWithinBusinessTimeAndAtOtherHours() {
        var inquiry = mine();
        var moments = new ArrayList<Instant>();
        for (int tried = 1; tried <= 5; tried++) {
            inquiry = steps.logCall(
                    inquiry.id(), inquiry.revision(), tried % 2 == 0 ? CallOutcome.VOICEMAIL : CallOutcome.NO_ANSWER);

            assertThat(step(inquiry).kind()).isEqualTo(NextStepKind.CALL);
            assertThat(step(inquiry).tryNumber()).isEqualTo(tried + 1);
            moments.add(step(inquiry).by());
            clock.move(Duration.between(clock.instant(), step(inquiry).by()));
        }

        assertThat(moments).isSorted().doesNotHaveDuplicates();
        assertThat(moments).allSatisfy(moment -> {
            var local = moment.atZone(clinic.zone());
            assertThat(local.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(local.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(17, 0));
        });
        assertThat(moments.stream()
                        .map(moment -> moment.atZone(clinic.zone()).toLocalTime())
                        .distinct())
                .as("times of day")
                .hasSizeGreaterThan(1);

        inquiry = steps.logCall(inquiry.id(), inquiry.revision(), CallOutcome.NO_ANSWER);
        assertThat(step(inquiry).kind()).as("after the last try").isEqualTo(NextStepKind.FOLLOW_UP);
    }

    @Test
    void whatIsPlannedBetweenTwoTriesOrTakenBackCountsForNothing() {
        var inquiry = mine();
        inquiry = steps.logCall(inquiry.id(), inquiry.revision(), CallOutcome.NO_ANSWER);
        inquiry = steps.logCall(inquiry.id(), inquiry.revision(), CallOutcome.VOICEMAIL);
        inquiry = steps.takeBack(inquiry.id(), inquiry.revision());
        inquiry = steps.plan(
                inquiry.id(),
                inquiry.revision(),
                NextStepKind.COME_BACK,
                clock.instant().plusSeconds(3600),
                null);
        inquiry = steps.logCall(inquiry.id(), inquiry.revision(), CallOutcome.NO_ANSWER);

        assertThat(step(inquiry).tryNumber()).isEqualTo(3);

        inquiry = steps.logCall(inquiry.id(), inquiry.revision(), CallOutcome.REACHED);
        inquiry = steps.logCall(inquiry.id(), inquiry.revision(), CallOutcome.NO_ANSWER);
        assertThat(step(inquiry).tryNumber()).as("after a talk they begin anew").isEqualTo(2);
    }

    @Test
    void anAnswerEndsTheTries() {
        var inquiry = mine();
        inquiry = steps.logCall(inquiry.id(), inquiry.revision(), CallOutcome.NO_ANSWER);
        inquiry = steps.logCall(inquiry.id(), inquiry.revision(), CallOutcome.REACHED);

        assertThat(step(inquiry).kind()).isEqualTo(NextStepKind.FOLLOW_UP);
        assertThat(inquiry.timeline().getLast().text()).isEqualTo("REACHED");
    }

    @Test
    void whatIsPlannedReplacesWhatWasToBeDone() {
        var inquiry = received();
        var tomorrow = clock.instant().plus(Duration.ofDays(1));

        inquiry = steps.plan(inquiry.id(), inquiry.revision(), NextStepKind.FOLLOW_UP, tomorrow, "Ask about the scan");

        assertThat(inquiry.nextStep()).isEqualTo(NextStep.followUp("Ask about the scan", tomorrow));
        assertThat(inquiry.timeline().getLast().nextStep()).isEqualTo(inquiry.nextStep());
    }

    @Test
    void nothingIsPlannedForThePastNorWhatPlansItself() {
        var inquiry = received();
        var past = clock.instant();
        var later = past.plusSeconds(60);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> steps.plan(inquiry.id(), inquiry.revision(), NextStepKind.WAIT, past, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> steps.plan(inquiry.id(), inquiry.revision(), NextStepKind.CALL, later, null));
    }

    @Test
    void aCallOrPlanIsTakenBackAsLongAsNothingElseHappened() {
        var inquiry = mine();
        var first = inquiry.nextStep();
        inquiry = steps.logCall(inquiry.id(), inquiry.revision(), CallOutcome.NO_ANSWER);
        var second = inquiry.nextStep();
        inquiry = steps.plan(
                inquiry.id(),
                inquiry.revision(),
                NextStepKind.COME_BACK,
                clock.instant().plusSeconds(3600),
                null);

        assertThat(inquiry.canBeTakenBack()).isTrue();
        inquiry = steps.takeBack(inquiry.id(), inquiry.revision());
        assertThat(inquiry.nextStep()).isEqualTo(second);
        assertThat(inquiry.triesInVain()).isEqualTo(1);
        inquiry = steps.takeBack(inquiry.id(), inquiry.revision());
        assertThat(inquiry.nextStep()).as("one step further back").isEqualTo(first);
        assertThat(inquiry.triesInVain()).isZero();

        inquiry = steps.logCall(inquiry.id(), inquiry.revision(), CallOutcome.VOICEMAIL);
        inquiry = inquiries.note(inquiry.id(), inquiry.revision(), "Lives alone.");
        var noted = inquiry;
        assertThat(noted.canBeTakenBack()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> steps.takeBack(noted.id(), noted.revision()));
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void whatWasSpamIsAsDueAsBefore() {
        var inquiry = mine();
        inquiry = steps.logCall(inquiry.id(), inquiry.revision(), CallOutcome.NO_ANSWER);
        var before = inquiry.nextStep();

        inquiry = inquiries.markAsSpam(inquiry.id(), inquiry.revision());
        assertThat(inquiry.nextStep()).isNull();
        inquiry = inquiries.markAsNoSpam(inquiry.id(), inquiry.revision());

        assertThat(inquiry.nextStep()).isEqualTo(before);
    }

    @Test
    void whatIsOpenIsSortedByWhatIsDueFirst() {
        var name = "Sorted" + System.nanoTime();
        var last = open(desk.receive(Submissions.about(topic.id(), name + " Last")));
        var middle = open(desk.receive(Submissions.about(topic.id(), name + " Middle")));
        var first = open(desk.receive(Submissions.about(topic.id(), name + " First")));
        steps.plan(
                last.id(), last.revision(), NextStepKind.WAIT, clock.instant().plus(Duration.ofDays(90)), null);
        steps.plan(
                middle.id(),
                middle.revision(),
                NextStepKind.FOLLOW_UP,
                clock.instant().plus(Duration.ofDays(60)),
                null);

        var filter = new InquiryFilter(InquiryScope.OPEN, name);
        assertThat(inquiries.search(filter, null, 10))
                .extracting(InquirySummary::id)
                .containsExactly(first.id(), middle.id(), last.id());
        var page = inquiries.search(filter, null, 1);
        assertThat(inquiries.search(filter, page.getFirst(), 1))
                .extracting(InquirySummary::id)
                .containsExactly(middle.id());
        assertThat(inquiries.search(new InquiryFilter(InquiryScope.WAITING, name), null, 10))
                .extracting(InquirySummary::id)
                .containsExactly(last.id());
    }

    @Test
    void aClosingThatIsTakenBackLeavesWhatWasToBeDone() {
        var inquiry = mine();
        inquiry = steps.logCall(inquiry.id(), inquiry.revision(), CallOutcome.NO_ANSWER);
        var before = inquiry.nextStep();

        var closed = inquiries.close(inquiry.id(), inquiry.revision(), Ending.declined("Lives too far away"));
        var back = steps.takeBack(closed.id(), closed.revision());

        assertThat(back.status()).isEqualTo(InquiryStatus.ASSIGNED);
        assertThat(back.ending()).isNull();
        assertThat(back.nextStep()).isEqualTo(before);
        assertThat(back.triesInVain()).isEqualTo(1);
        assertThat(back.timeline().get(back.timeline().size() - 2).ending()).isEqualTo(closed.ending());
    }

    @Test
    void whoTookItByMistakeGivesItBackToWhoseItWas(@Autowired People people) {
        var inquiry = received();
        var before = inquiry.nextStep();
        var first = inquiries.assignToMe(inquiry.id(), inquiry.revision());
        var toms = people.as(people.context("Tom Reyes", Roles.COORDINATOR), () -> {
            var taken = inquiries.assignToMe(first.id(), first.revision());
            return steps.takeBack(taken.id(), taken.revision());
        });
        assertThat(toms.assignee()).isEqualTo(first.assignee());
        assertThat(toms.assigneeName()).isEqualTo(first.assigneeName());
        assertThat(toms.nextStep()).isEqualTo(before);

        var again = inquiries.open(first.id()).orElseThrow();
        assertThat(again.canBeTakenBack()).as("what was taken back").isFalse();
    }

    @Test
    void whatWasNobodysIsNobodysAgain() {
        var inquiry = received();
        var mine = inquiries.assignToMe(inquiry.id(), inquiry.revision());

        var nobodys = steps.takeBack(mine.id(), mine.revision());

        assertThat(nobodys.status()).isEqualTo(InquiryStatus.RECEIVED);
        assertThat(nobodys.assignee()).isNull();
        assertThat(nobodys.nextStep()).isEqualTo(inquiry.nextStep());
    }

    @Test
    @SignedInAs(
            value = {Roles.MARKETING, Roles.REVIEWER, Roles.ADMIN},
            name = "Joan Becker")
    void onlyCoordinatorsPlan() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> steps.takeBack(new InquiryId(), 0));
    }

    private InquiryDetail received() {
        return open(desk.receive(Submissions.about(topic.id(), "Harold Whitman")));
    }

    private InquiryDetail mine() {
        var inquiry = received();
        return inquiries.assignToMe(inquiry.id(), inquiry.revision());
    }

    private InquiryDetail open(Reference reference) {
        var found = inquiries.search(new InquiryFilter(InquiryScope.ALL, reference.value()), null, 1);
        return inquiries.open(found.getFirst().id()).orElseThrow();
    }

    private static NextStep step(InquiryDetail inquiry) {
        return Objects.requireNonNull(inquiry.nextStep());
    }
}
