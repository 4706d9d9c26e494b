package org.clinic.portal.inquiry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.Merging.Seen;
import org.clinic.portal.inquiry.due.DueTimes;
import org.clinic.portal.inquiry.due.PartOfDay;
import org.clinic.portal.inquiry.due.Priority;
import org.clinic.portal.testing.MovableClock;
import org.clinic.portal.testing.MovableTime;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalModuleTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

@PortalModuleTest
@SignedInAs(Roles.COORDINATOR)
@Import(MovableTime.class)
class WishesTest {

    private static final PreferredHours AFTERNOONS = new PreferredHours(false, true, false);

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
    DueTimes due;

    @Autowired
    Clinic clinic;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private PublishedTopic topic;

    @BeforeEach
    void publish(@Autowired People people) {
        topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, false",
        "false, true, false",
        "false, false, true",
        "true, true, false",
        "false, true, true",
        "false, false, false"
    })
    void whoNeverAnswersIsCalledInBusinessTimeAndAtTheirHoursAsOftenAsTheDeskDoes(
            boolean mornings, boolean afternoons, boolean evenings) {
        var hours = new PreferredHours(mornings, afternoons, evenings);
        var inquiry = mine(reached(PreferredWay.PHONE, hours));
        var answer = step(inquiry).by();
        assertThat(isInBusinessTime(answer.minusMillis(1))).as("by %s", answer).isTrue();
        var moments = new ArrayList<Instant>();
        for (int tried = 1; tried < due.tries(); tried++) {
            clock.move(Duration.between(clock.instant(), step(inquiry).by()));
            inquiry = called(inquiry);
            assertThat(step(inquiry).kind()).isEqualTo(NextStepKind.CALL);
            assertThat(step(inquiry).tryNumber()).isEqualTo(tried + 1);
            assertThat(inquiry.triesInVain()).as("not out of reach").isLessThan(due.tries());
            moments.add(step(inquiry).by());
        }

        assertThat(moments).hasSize(5).isSorted().doesNotHaveDuplicates().allSatisfy(moment -> {
            assertThat(moment).isAfter(answer);
            assertThat(isInBusinessTime(moment)).isTrue();
            if (due.meets(hours.parts()) && !hours.equals(PreferredHours.ANY)) {
                assertThat(hours.parts())
                        .contains(PartOfDay.of(moment.atZone(clinic.zone()).toLocalTime()));
            }
        });
        clock.move(Duration.between(clock.instant(), step(inquiry).by()));
        inquiry = called(inquiry);
        assertThat(step(inquiry).kind()).isEqualTo(NextStepKind.FOLLOW_UP);
        assertThat(inquiry.triesInVain()).as("out of reach").isEqualTo(due.tries());
    }

    private boolean isInBusinessTime(Instant moment) {
        return due.next(moment).equals(moment);
    }

    @ParameterizedTest
    @EnumSource(ContactWay.class)
    void whatIsNotWantedIsKnownSinceWhenAndFromWhomUntilItIsWantedAgain(ContactWay way) {
        var inquiry = mine(about());
        var before = clock.instant();
        var refused = wishes.refuse(inquiry.id(), inquiry.revision(), way, "Works nights");

        assertThat(stored(inquiry).unwanted()).containsOnlyKeys(way).hasEntrySatisfying(way, unwanted -> {
            assertThat(unwanted.since()).isBetween(before, clock.instant());
            assertThat(unwanted.by()).isEqualTo("Mara Klein");
            assertThat(unwanted.words()).isEqualTo("Works nights");
        });

        var allowed = wishes.allow(refused.id(), refused.revision(), way);

        assertThat(stored(inquiry).unwanted()).isEmpty();
        assertThat(allowed.nextStep()).isEqualTo(inquiry.nextStep());
        assertThat(allowed.revision()).isGreaterThan(refused.revision());
        assertThat(allowed.timeline())
                .extracting(TimelineEntry::kind, TimelineEntry::actor)
                .endsWith(tuple(way.unwanted(), "Mara Klein"), tuple(way.again(), "Mara Klein"));
    }

    @Test
    void whoAsksNotToBeCalledIsFollowedUpInsteadAndNotCalled() {
        var inquiry = called(mine(about()));
        var call = step(inquiry);

        inquiry = wishes.refuse(inquiry.id(), inquiry.revision(), ContactWay.CALLS, " Works nights ");

        assertThat(inquiry.nextStep()).isEqualTo(NextStep.followUp(null, call.by()));
        assertThat(noCalls(inquiry).words()).isEqualTo("Works nights");
        assertThat(inquiry.timeline().getLast())
                .returns(InquiryEventKind.NO_CALLS, TimelineEntry::kind)
                .returns("Works nights", TimelineEntry::text);
        var now = inquiry;
        assertThatExceptionOfType(UnwantedContactException.class)
                .isThrownBy(() -> steps.logCall(now.id(), now.revision(), CallOutcome.REACHED))
                .returns(ContactWay.CALLS, UnwantedContactException::way);
        assertThatIllegalStateException()
                .isThrownBy(() -> wishes.refuse(now.id(), now.revision(), ContactWay.CALLS, null));
    }

    @Test
    void whatIsTakenBackHasTheCallBeNextAgain() {
        var inquiry = called(mine(about()));
        var call = step(inquiry);
        inquiry = wishes.refuse(inquiry.id(), inquiry.revision(), ContactWay.CALLS, null);

        inquiry = wishes.allow(inquiry.id(), inquiry.revision(), ContactWay.CALLS);

        assertThat(inquiry.nextStep()).isEqualTo(call);
        assertThat(inquiry.unwanted()).isEmpty();
        assertThat(inquiry.timeline().getLast().kind()).isEqualTo(InquiryEventKind.CALLS_AGAIN);
        assertThat(steps.logCall(inquiry.id(), inquiry.revision(), CallOutcome.REACHED))
                .isNotNull();
    }

    /** What can happen to it without anybody planning anything. */
    enum Meanwhile {
        SPAM_AND_NONE {
            @Override
            InquiryDetail happens(WishesTest test, InquiryDetail one) {
                var spam = test.inquiries.markAsSpam(one.id(), one.revision());
                return test.inquiries.markAsNoSpam(spam.id(), spam.revision());
            }
        },
        SPAM_BY_MISTAKE {
            @Override
            InquiryDetail happens(WishesTest test, InquiryDetail one) {
                return test.undone(test.inquiries.markAsSpam(one.id(), one.revision()));
            }
        },
        CLOSED_BY_MISTAKE {
            @Override
            InquiryDetail happens(WishesTest test, InquiryDetail one) {
                return test.undone(test.inquiries.close(one.id(), one.revision(), Ending.of(Outcome.ANSWERED)));
            }
        },
        HURRIED {
            @Override
            InquiryDetail happens(WishesTest test, InquiryDetail one) {
                return test.steps.prioritize(one.id(), one.revision(), Priority.HIGH);
            }
        };

        abstract InquiryDetail happens(WishesTest test, InquiryDetail one);
    }

    @ParameterizedTest
    @EnumSource
    void theCallIsNextAgainWhateverHappenedMeanwhileThatPlansNothing(Meanwhile meanwhile) {
        var inquiry = called(mine(about()));
        var call = step(inquiry);
        var refused = wishes.refuse(inquiry.id(), inquiry.revision(), ContactWay.CALLS, null);
        var now = meanwhile.happens(this, refused);
        assertThat(now.nextStep()).isEqualTo(refused.nextStep());

        assertThat(wishes.allow(now.id(), now.revision(), ContactWay.CALLS).nextStep())
                .isEqualTo(call);
    }

    private InquiryDetail undone(InquiryDetail seen) {
        return steps.takeBack(seen.id(), seen.revision());
    }

    @Test
    void whatWasPlannedSinceStaysWhenItIsTakenBack() {
        var inquiry = called(mine(about()));
        inquiry = wishes.refuse(inquiry.id(), inquiry.revision(), ContactWay.CALLS, null);
        inquiry = steps.plan(
                inquiry.id(),
                inquiry.revision(),
                NextStepKind.WAIT,
                clock.instant().plus(Duration.ofDays(3)),
                null);

        var allowed = wishes.allow(inquiry.id(), inquiry.revision(), ContactWay.CALLS);

        assertThat(allowed.nextStep()).isEqualTo(inquiry.nextStep());
    }

    @Test
    void noCallComesBackByUndoingNorOutOfSpam() {
        var inquiry = called(mine(about()));
        var planned = inquiry;
        inquiry = wishes.refuse(planned.id(), planned.revision(), ContactWay.CALLS, null);
        inquiry = inquiries.markAsSpam(inquiry.id(), inquiry.revision());
        inquiry = inquiries.markAsNoSpam(inquiry.id(), inquiry.revision());
        assertThat(step(inquiry).kind()).isEqualTo(NextStepKind.FOLLOW_UP);

        inquiry = inquiries.close(inquiry.id(), inquiry.revision(), Ending.of(Outcome.ANSWERED));
        inquiry = steps.takeBack(inquiry.id(), inquiry.revision());
        assertThat(step(inquiry).kind()).isEqualTo(NextStepKind.FOLLOW_UP);
    }

    @ParameterizedTest
    @EnumSource(ContactWay.class)
    void whatWasAskedInAMergedOneHoldsInTheOneThatStays(ContactWay way) {
        var kept = called(mine(about()));
        var gone = mine(about());
        gone = wishes.refuse(gone.id(), gone.revision(), way, null);

        var merged = merging.merge(seen(gone), seen(kept), EnumSet.noneOf(SenderPart.class));

        assertThat(merged.unwanted()).containsOnlyKeys(way);
        boolean called = way == ContactWay.MAIL;
        assertThat(step(merged).kind()).isEqualTo(called ? NextStepKind.CALL : NextStepKind.FOLLOW_UP);
        assertThat(noCalls(kept.id())).isEqualTo(!called);

        merging.takeBack(gone.id(), stored(gone).revision());
        assertThat(stored(kept).nextStep()).isEqualTo(kept.nextStep());
        assertThat(stored(kept).unwanted()).isEmpty();
        assertThat(stored(gone).unwanted()).containsOnlyKeys(way);
    }

    @Test
    void whoMayBeCalledAgainMayBeInAllThatIsMerged() {
        var kept = called(mine(about()));
        var gone = mine(about());
        gone = wishes.refuse(gone.id(), gone.revision(), ContactWay.CALLS, null);
        var merged = merging.merge(seen(gone), seen(kept), Set.of());
        assertThatExceptionOfType(UnwantedContactException.class)
                .isThrownBy(() -> steps.logCall(merged.id(), merged.revision(), CallOutcome.REACHED));

        var allowed = wishes.allow(merged.id(), merged.revision(), ContactWay.CALLS);

        assertThat(allowed.unwanted()).isEmpty();
        assertThat(allowed.nextStep()).isEqualTo(kept.nextStep());
        assertThat(noCalls(kept.id())).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> wishes.allow(allowed.id(), allowed.revision(), ContactWay.CALLS));
    }

    @Test
    void whoWantsMailOnlyHasSaidSoInTheForm() {
        var inquiry = mine(reached(PreferredWay.EMAIL_ONLY, PreferredHours.ANY));

        assertThat(inquiry.unwanted())
                .containsExactly(entry(ContactWay.CALLS, new Unwanted(inquiry.receivedAt(), null, null)));
        assertThatExceptionOfType(UnwantedContactException.class)
                .isThrownBy(() -> steps.logCall(inquiry.id(), inquiry.revision(), CallOutcome.VOICEMAIL));
    }

    @Test
    void whatIsSaidInTwoFormsIsTwoSubmissionsIfTheHoursDiffer() {
        var one = about();
        var other = Submissions.reached(one, PreferredWay.PHONE, AFTERNOONS);

        assertThat(desk.receive(other)).isNotEqualTo(desk.receive(one)).isEqualTo(desk.receive(other));
    }

    @Test
    void theDatabaseRefusesAnUnwantedCallToo() {
        var inquiry = called(mine(about()));
        var refused = wishes.refuse(inquiry.id(), inquiry.revision(), ContactWay.CALLS, null);
        var id = refused.id().id();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update inquiry set next_step = 'CALL', next_step_try = 2 where id = ?")
                        .param(id)
                        .update())
                .withMessageContaining("inquiry_unwanted_call_is_not_next");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("""
                                insert into inquiry_event (id, inquiry_id, occurred_at, kind, actor_id, actor_name, text,
                                    next_step, next_step_by)
                                select gen_random_uuid(), inquiry_id, now(), kind, actor_id, actor_name, text,
                                    'WAIT', now()
                                from inquiry_event where inquiry_id = ? and kind = 'CALLED'""").param(id).update())
                .withMessageContaining("asked not to be called");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update inquiry set prefers_evening = true where id = ?")
                        .param(id)
                        .update())
                .withMessageContaining("append-only");
    }

    @Test
    void whatSomebodyAgreedToIsKnownForEachWay() {
        var agreed = new Consent(null, "You may call me", null);
        var inquiry = mine(Submissions.agreeing(about(), agreed, true, "es"));

        assertThat(inquiry)
                .returns(agreed, InquiryDetail::consent)
                .returns(false, each -> each.lacksConsent(ContactWay.CALLS))
                .returns(true, each -> each.lacksConsent(ContactWay.MAIL));
        assertThat(inquiry.sender()).returns(true, Sender::voicemail).returns("es", Sender::answerLanguage);
        assertThat(mine(about()))
                .returns(false, each -> each.lacksConsent(ContactWay.CALLS))
                .returns(false, each -> each.lacksConsent(ContactWay.MAIL));
    }

    @Test
    void nobodyLacksConsentToAWayThatTheyHaveNotLeftOrDoNotWant() {
        var unreachable = Submissions.of(topic.id(), "Harold Whitman", null, null, null);
        var asked = mine(Submissions.agreeing(about(), Consent.NONE, false, null));
        assertThat(asked.lacksConsent(ContactWay.MAIL)).isTrue();

        asked = wishes.refuse(asked.id(), asked.revision(), ContactWay.MAIL, null);

        assertThat(asked.lacksConsent(ContactWay.MAIL)).isFalse();
        assertThat(mine(Submissions.agreeing(unreachable, Consent.NONE, false, null)))
                .returns(false, each -> each.lacksConsent(ContactWay.CALLS))
                .returns(false, each -> each.lacksConsent(ContactWay.MAIL));
    }

    @Test
    void whatSomebodyAgreedToInOneInquiryHoldsInTheOneIntoWhichItGoes() {
        var kept = mine(Submissions.agreeing(about(), Consent.NONE, false, null));
        var gone = mine(Submissions.agreeing(about(), new Consent(null, "Yes", null), true, "es"));
        assertThat(contact(kept)).isEqualTo("false false null");

        kept = merging.merge(seen(gone), seen(kept), EnumSet.of(SenderPart.PHONE, SenderPart.PREFERRED));

        assertThat(kept.lacksConsent(ContactWay.CALLS)).isFalse();
        assertThat(kept.lacksConsent(ContactWay.MAIL)).isTrue();
        assertThat(kept.sender()).returns(true, Sender::voicemail).returns("es", Sender::answerLanguage);
        assertThat(contact(kept)).isEqualTo("true true es");
        merging.takeBack(gone.id(), inquiries.open(gone.id()).orElseThrow().revision());
        assertThat(contact(kept)).isEqualTo("false false null");
    }

    private String contact(InquiryDetail inquiry) {
        return jdbc.sql("""
                        select concat_ws(' ', agreed_to_calls, voicemail, coalesce(answer_language, 'null'))
                        from inquiry_contact where inquiry_id = ?""")
                .param(inquiry.id().id())
                .query(String.class)
                .single()
                .replace("t ", "true ")
                .replace("f ", "false ");
    }

    @Test
    void wordsAreNotEndless() {
        var inquiry = mine(about());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> wishes.refuse(inquiry.id(), inquiry.revision(), ContactWay.MAIL, "é".repeat(201)));
        assertThat(wishes.refuse(inquiry.id(), inquiry.revision(), ContactWay.MAIL, "é".repeat(200)))
                .returns(inquiry.nextStep(), InquiryDetail::nextStep);
    }

    @Test
    @SignedInAs(
            value = {Roles.MARKETING, Roles.REVIEWER, Roles.ADMIN},
            name = "Joan Becker")
    void onlyCoordinatorsKeepWishes() {
        var some = new InquiryId();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> wishes.refuse(some, 0, ContactWay.CALLS, null));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> wishes.allow(some, 0, ContactWay.CALLS));
    }

    private Submission about() {
        return Submissions.about(topic.id(), "Harold Whitman");
    }

    private Submission reached(PreferredWay way, PreferredHours hours) {
        return Submissions.reached(about(), way, hours);
    }

    private InquiryDetail mine(Submission submission) {
        var reference = desk.receive(submission).value();
        var found = inquiries.search(new InquiryFilter(InquiryScope.ALL, reference), null, 1);
        var inquiry = inquiries.open(found.getFirst().id()).orElseThrow();
        return inquiries.assignToMe(inquiry.id(), inquiry.revision());
    }

    /** In vain, so that a call is next. */
    private InquiryDetail called(InquiryDetail inquiry) {
        return steps.logCall(inquiry.id(), inquiry.revision(), CallOutcome.NO_ANSWER);
    }

    private InquiryDetail stored(InquiryDetail inquiry) {
        return inquiries.open(inquiry.id()).orElseThrow();
    }

    private static Unwanted noCalls(InquiryDetail inquiry) {
        return Objects.requireNonNull(inquiry.unwanted().get(ContactWay.CALLS));
    }

    private boolean noCalls(InquiryId id) {
        return jdbc.sql("select no_calls from inquiry_contact where inquiry_id = ?")
                .param(id.id())
                .query(Boolean.class)
                .single();
    }

    private static Seen seen(InquiryDetail inquiry) {
        return new Seen(inquiry.id(), inquiry.revision());
    }

    private static NextStep step(InquiryDetail inquiry) {
        return Objects.requireNonNull(inquiry.nextStep());
    }
}
