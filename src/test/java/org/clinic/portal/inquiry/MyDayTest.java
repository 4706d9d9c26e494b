package org.clinic.portal.inquiry;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.MovableClock;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalModuleTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

@PortalModuleTest
@SignedInAs(Roles.COORDINATOR)
@Import(FixedTime.class)
class MyDayTest {

    @Autowired
    MyDay myDay;

    @Autowired
    ContactDesk desk;

    @Autowired
    InquiryService inquiries;

    @Autowired
    NextSteps steps;

    @Autowired
    CurrentAccount current;

    @Autowired
    Clinic clinic;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private PublishedTopic topic;

    /** Somebody whose day nobody else's test fills. */
    @BeforeEach
    void beSomebodyNew() {
        topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
        SecurityContextHolder.setContext(somebody());
        itIs("2026-11-06T09:00");
    }

    @Test
    void whatIsLateComesFirstByHowLateItIsAndThenWhatIsDueByItsTime() {
        var one = planned("2026-11-06T13:00");
        var later = planned("2026-11-06T16:00");
        var other = planned("2026-11-06T10:00");

        itIs("2026-11-06T14:05");
        var day = myDay.read();

        assertThat(day.left().stream().map(DueInquiry::id)).containsExactly(other, one, later);
        assertThat(day.left().stream().map(day::isLate)).containsExactly(true, true, false);
        assertThat(day.nothingLeftUntil()).isEmpty();
    }

    @Test
    void whatIsDueTodayIsThereWithHowThePersonIsReached() {
        var id = planned("2026-11-06T16:00");

        var due = myDay.read().left();

        assertThat(due)
                .containsExactly(new DueInquiry(
                        id,
                        "Harold Whitman",
                        null,
                        "(212) 555-0143",
                        PreferredWay.PHONE,
                        PreferredHours.ANY,
                        "after 15:00",
                        false,
                        true,
                        false,
                        "en",
                        NextStep.followUp(null, moment("2026-11-06T16:00"))));
    }

    @Test
    void onlyOnesOwnOpenInquiriesAreThere() {
        var closed = planned("2026-11-06T11:00");
        inquiries.close(closed, seen(closed).revision(), Ending.of(Outcome.ANSWERED));
        as(somebody(), () -> planned("2026-11-06T12:00"));
        received();

        var day = myDay.read();

        assertThat(day.left()).isEmpty();
        assertThat(day.week()).extracting(DayCount::due).containsOnly(0);
        assertThat(day.then()).isNull();
    }

    @Test
    void untilTheFirstOfTodayNothingIsLeftAndAfterItWhatComesThenIsSaid() {
        planned("2026-11-06T16:00");
        planned("2026-11-10T10:00");
        planned("2026-11-09T09:30");

        var day = myDay.read();

        assertThat(day.nothingLeftUntil()).contains(moment("2026-11-06T16:00"));
        assertThat(day.then()).isEqualTo(moment("2026-11-09T09:30"));
    }

    @Test
    void callsPlansAndClosingsOfTodayAreDone() {
        itIs("2026-11-05T16:00");
        planned("2026-11-09T09:00");
        var called = mine();
        var closed = mine();
        itIs("2026-11-06T09:10");
        steps.logCall(called, seen(called).revision(), CallOutcome.VOICEMAIL);
        itIs("2026-11-06T09:40");
        inquiries.close(closed, seen(closed).revision(), Ending.of(Outcome.ANSWERED));
        itIs("2026-11-06T10:00");
        plan(called, "2026-11-06T17:00");

        var done = myDay.read().done();

        assertThat(done).extracting(DoneAct::inquiry).containsExactly(called, closed, called);
        assertThat(done)
                .extracting(DoneAct::kind)
                .containsExactly(InquiryEventKind.CALLED, InquiryEventKind.CLOSED, InquiryEventKind.PLANNED);
        assertThat(done).extracting(DoneAct::text).containsExactly("VOICEMAIL", "ANSWERED", null);
        assertThat(done).extracting(DoneAct::at).first().isEqualTo(moment("2026-11-06T09:10"));
    }

    @Test
    void whatWasTakenBackReopenedOrDoneBySomebodyElseIsNotDone() {
        var takenBack = mine();
        var called = steps.logCall(takenBack, seen(takenBack).revision(), CallOutcome.NO_ANSWER);
        as(somebody(), () -> seen(takenBack)); // That somebody looked does not matter.
        steps.takeBack(takenBack, called.revision());
        var reopened = mine();
        var closed = inquiries.close(reopened, seen(reopened).revision(), Ending.of(Outcome.ANSWERED));
        inquiries.reopen(reopened, closed.revision());
        var mistaken = mine();
        var ended = inquiries.close(mistaken, seen(mistaken).revision(), Ending.of(Outcome.ANSWERED));
        steps.takeBack(mistaken, ended.revision());
        var inTurn = mine();
        var tried = steps.logCall(inTurn, seen(inTurn).revision(), CallOutcome.NO_ANSWER);
        var planned = steps.plan(inTurn, tried.revision(), NextStepKind.WAIT, moment("2026-11-12T09:00"), null);
        steps.takeBack(inTurn, steps.takeBack(inTurn, planned.revision()).revision());
        var others = mine();
        as(
                somebody(),
                () -> steps.plan(others, seen(others).revision(), NextStepKind.WAIT, moment("2026-11-12T09:00"), null));

        assertThat(myDay.read().done()).isEmpty();
    }

    /** Nobody is called at a number that is no longer theirs. */
    @Test
    void whoSentTwoMergedInquiriesIsReachedAsWasChosen(@Autowired Merging merging) {
        itIs("2026-11-06T09:00");
        var kept = planned("2026-11-06T10:00");
        var other =
                desk.receive(Submissions.of(topic.id(), "Harold Whitman", "h@mail.example", "(212) 555-0199", "Hello"));
        var gone = seen(inquiries
                .search(new InquiryFilter(InquiryScope.ALL, other.value()), null, 1)
                .getFirst()
                .id());
        assertThat(due(kept).phone()).isNotEqualTo("(212) 555-0199");

        merging.merge(
                new Merging.Seen(gone.id(), gone.revision()),
                new Merging.Seen(kept, seen(kept).revision()),
                EnumSet.allOf(SenderPart.class));
        assertThat(due(kept).phone())
                .isEqualTo("(212) 555-0199")
                .isEqualTo(seen(kept).sender().phone());
        assertThat(due(kept).preferredTime()).isEqualTo(seen(kept).sender().preferredTime());

        merging.takeBack(gone.id(), seen(gone.id()).revision());
        assertThat(due(kept).phone()).isEqualTo(seen(kept).sender().phone()).isNotEqualTo("(212) 555-0199");
    }

    private DueInquiry due(InquiryId inquiry) {
        return myDay.read().left().stream()
                .filter(each -> each.id().equals(inquiry))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ofWhatWasTakenBackAndDoneAgainTheSecondIsDone() {
        var id = mine();
        var called = steps.logCall(id, seen(id).revision(), CallOutcome.NO_ANSWER);
        var again = steps.takeBack(id, called.revision());
        steps.logCall(id, again.revision(), CallOutcome.REACHED);

        assertThat(myDay.read().done()).extracting(DoneAct::text).containsExactly("REACHED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-06", "2026-10-30", "2027-03-12"})
    void theDaysOfAWeekHaveAsManyAsAreCounted(LocalDate today) {
        itIs(today.minusDays(3) + "T09:00");
        for (int hours = 0; hours < 24 * 12; hours += 7) {
            planned(today.minusDays(2).atTime(0, 30).plusHours(hours).toString());
        }
        itIs(today + "T14:05");

        var day = myDay.read();

        assertThat(day.week())
                .extracting(DayCount::day)
                .containsExactly(
                        today,
                        today.plusDays(1),
                        today.plusDays(2),
                        today.plusDays(3),
                        today.plusDays(4),
                        today.plusDays(5),
                        today.plusDays(6));
        assertThat(day.week()).allSatisfy(each -> assertThat(each.due()).isEqualTo(counted(each.day(), today)));
        assertThat(day.week().getFirst().due()).isEqualTo(day.left().size());
        assertThat(day.late()).isPositive();
    }

    /** What is late counts today. */
    private int counted(LocalDate day, LocalDate today) {
        return jdbc.sql("""
                        select count(*) from inquiry where assignee_id = ? and next_step is not null
                            and greatest((next_step_by at time zone ?)::date, ?) = ?""")
                .params(current.get().id().id(), clinic.zone().getId(), today, day)
                .query(Integer.class)
                .single();
    }

    @Test
    void theDayOnWhichTheClocksChangeIsAsLongAsItIs() {
        itIs("2026-10-31T09:00");
        var lastOfTheDay = planned("2026-11-01T23:30");
        planned("2026-11-02T00:00");

        itIs("2026-11-01T08:00");
        var day = myDay.read();

        assertThat(day.left()).extracting(DueInquiry::id).containsExactly(lastOfTheDay);
        assertThat(day.week().get(1).due()).isEqualTo(1);
        assertThat(Duration.between(moment("2026-11-01T00:00"), moment("2026-11-02T00:00")))
                .isEqualTo(Duration.ofHours(25));
    }

    @Test
    void atMidnightOfTheClinicTheNextDayBegins() {
        var tomorrow = planned("2026-11-07T09:00");
        itIs("2026-11-06T23:59");
        assertThat(myDay.read().left()).isEmpty();

        itIs("2026-11-07T00:00");
        assertThat(myDay.read().left()).extracting(DueInquiry::id).containsExactly(tomorrow);
    }

    @Test
    void whoHasSeenADayLeavesOneTraceWithWhomTheyWereShown() {
        var due = planned("2026-11-06T16:00");
        var done = mine();
        inquiries.close(done, seen(done).revision(), Ending.of(Outcome.ANSWERED));
        var before = traces();

        myDay.read();

        assertThat(traces()).hasSize(before.size() + 1);
        assertThat(traces().getLast()).contains("MY_DAY", due.toString(), done.toString());
    }

    @Test
    void whoHasItBeforeThemLeavesATraceOnlyOfWhoIsNewThere() {
        var first = planned("2026-11-06T16:00");
        var day = myDay.read();
        var before = traces().size();

        assertThat(myDay.again(day).left()).isEqualTo(day.left());
        assertThat(traces()).hasSize(before);

        var second = planned("2026-11-06T17:00");
        before = traces().size();
        assertThat(myDay.again(day).left()).hasSize(2);
        assertThat(traces()).hasSize(before + 1);
        assertThat(traces().getLast()).contains(second.toString()).doesNotContain(first.toString());
    }

    private List<String> traces() {
        return jdbc.sql("""
                        select detail::text from audit_event where action = 'inquiry.list' and actor_id = ?
                        order by id""")
                .param(current.get().id().id())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private SecurityContext somebody() {
        return people.context("Rosa " + UUID.randomUUID(), Roles.COORDINATOR);
    }

    private <T> T as(SecurityContext who, Supplier<T> what) {
        return people.as(who, what);
    }

    private InquiryId planned(String by) {
        var id = mine();
        plan(id, by);
        return id;
    }

    private void plan(InquiryId id, String by) {
        steps.plan(id, seen(id).revision(), NextStepKind.FOLLOW_UP, moment(by), null);
    }

    private InquiryId mine() {
        var id = received();
        inquiries.assignToMe(id, seen(id).revision());
        return id;
    }

    private InquiryId received() {
        var reference = desk.receive(Submissions.about(topic.id(), "Harold Whitman"));
        return jdbc.sql("select id from inquiry where reference = ?")
                .param(reference.value())
                .query((row, number) -> new InquiryId(row.getObject("id", UUID.class)))
                .single();
    }

    private InquiryDetail seen(InquiryId id) {
        return inquiries.open(id).orElseThrow();
    }

    private void itIs(String local) {
        clock.move(Duration.between(clock.instant(), moment(local)));
    }

    private Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(clinic.zone()).toInstant();
    }
}
