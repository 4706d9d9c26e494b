package org.clinic.portal.inquiry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.security.SignedInAccount;
import org.clinic.portal.inquiry.Arrival.Token;
import org.clinic.portal.inquiry.Arrival.Trap;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalModuleTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@PortalModuleTest
class SentInquiriesTest {

    private static final String MAIL = "h.whitman@mail.example";
    private static final Instant LATER = Instant.parse("2099-01-01T15:00:00Z");

    @Autowired
    SentInquiries sent;

    @Autowired
    ContactDesk desk;

    @Autowired
    InquiryService inquiries;

    @Autowired
    NextSteps steps;

    @Autowired
    QuarantineService quarantine;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private PublishedTopic topic;
    private SignedInAccount rosa;
    private Reference reference;

    @BeforeEach
    void send() {
        topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
        rosa = people.account("Rosa Campos", Roles.COORDINATOR);
        reference = desk.receive(Submissions.about(topic.id(), "Harold Whitman"));
    }

    @Test
    void whatSomebodyAddsStandsInTheTimelineAsTheirs() {
        assertThat(sent.add(proof(MAIL), "  I also take blood thinners.\r\n")).isTrue();

        assertThat(timeline()).containsExactly("RECEIVED", "ADDED: I also take blood thinners.");
        assertThat(row("status")).isEqualTo("RECEIVED");
        assertThat(row("next_step")).isEqualTo("FIRST_ANSWER");
        assertThat(row("revision")).isEqualTo("1");
    }

    @Test
    void whatSomebodyAddedIsFoundAndSaidToBeThat() {
        var word = "warfarin" + UUID.randomUUID().toString().replace("-", "");
        sent.add(proof(MAIL), "I take " + word + " each evening.");

        var found =
                as(() -> inquiries.search(new InquiryFilter(InquiryScope.ALL, word.toUpperCase(Locale.ROOT)), null, 5));

        assertThat(found)
                .singleElement()
                .satisfies(each -> assertThat(each.finding())
                        .extracting(Finding::elsewhere)
                        .asInstanceOf(InstanceOfAssertFactories.list(Finding.Elsewhere.class))
                        .singleElement()
                        .satisfies(elsewhere -> {
                            assertThat(elsewhere.part()).isEqualTo(Finding.Part.ADDITION);
                            assertThat(elsewhere.text()).contains(word);
                        }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                MAIL,
                "H.Whitman@Mail.example",
                "mailto:h.whitman@mail.example",
                "+1 212 555 0143",
                "212-555-0143"
            })
    void whoeverSentItIsKnownByHowTheySaidToBeReached(String reached) {
        assertThat(sent.isRight(proof(reached))).isTrue();
        assertThat(sent.withdraw(proof(reached))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "h.whitman@mail.exampl",
                "other@mail.example",
                "(212) 555-0144",
                "0143",
                "%",
                "Harold Whitman"
            })
    void nobodyElseIs(String reached) {
        assertThat(sent.isRight(proof(reached))).isFalse();
        assertThat(sent.add(proof(reached), "Let me in")).isFalse();
        assertThat(sent.withdraw(proof(reached))).isFalse();
        assertThat(timeline()).containsExactly("RECEIVED");
    }

    @Test
    void whoLeftNoWayToBeReachedCannotShowWhoTheyAre() {
        reference = desk.receive(Submissions.of(topic.id(), "Ana", null, null, "Why?"));

        assertThat(sent.add(proof(""), "Let me in")).isFalse();
        assertThat(sent.add(proof("null"), "Let me in")).isFalse();
    }

    @Test
    void aReferenceThatIsNobodysIsAnsweredAsAnotherAddress() {
        assertThat(sent.add(new SenderProof(new Reference("222-222"), MAIL), "Let me in"))
                .isFalse();
    }

    @Test
    void noWordsAndTooManyAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> sent.add(proof(MAIL), " \u200b "));
        assertThatIllegalArgumentException().isThrownBy(() -> sent.add(proof(MAIL), "x".repeat(5001)));
        assertThat(sent.add(proof(MAIL), "x".repeat(5000))).isTrue();
    }

    @Test
    void theSameWordsTwentyTimesAtOnceAreAddedOnce() throws Exception {
        assertThat(atOnce(20, () -> sent.add(proof(MAIL), "And my knee?"))).containsOnly(true);

        assertThat(timeline()).containsExactly("RECEIVED", "ADDED: And my knee?");
    }

    @Test
    void whatWaitsIsLookedAtAgainSoon() {
        as(() -> steps.plan(id(), inquiries.assignToMe(id(), revision()).revision(), NextStepKind.WAIT, LATER, ""));

        sent.add(proof(MAIL), "Here it is.");

        assertThat(row("next_step")).isEqualTo("FOLLOW_UP");
        assertThat(row("next_step_by")).isLessThan("2099");
    }

    @Test
    void whatIsClosedIsTakenUpAgainByWhoseItWas() {
        close(Ending.of(Outcome.ANSWERED));

        sent.add(proof(MAIL), "One more question.");

        assertThat(row("status")).isEqualTo("ASSIGNED");
        assertThat(row("assignee_name")).isEqualTo("Rosa Campos");
        assertThat(row("next_step")).isEqualTo("FOLLOW_UP");
        assertThat(told()).contains("inquiry.added " + reference);
    }

    @Test
    void whatTheDeskCallsSpamGetsTheWordsAndDisturbsNobody() {
        as(() -> inquiries.markAsSpam(
                id(), inquiries.assignToMe(id(), revision()).revision()));

        assertThat(sent.add(proof(MAIL), "Buy more")).isTrue();
        assertThat(sent.withdraw(proof(MAIL))).isTrue();

        assertThat(timeline()).endsWith("MARKED_AS_SPAM", "ADDED: Buy more");
        assertThat(row("status")).isEqualTo("SPAM");
        assertThat(told()).isEmpty();
    }

    @Test
    void whatIsTakenBackIsClosedAndItsCoordinatorHears() {
        as(() -> inquiries.assignToMe(id(), revision()));

        assertThat(sent.withdraw(proof(MAIL))).isTrue();
        assertThat(sent.withdraw(proof(MAIL))).isTrue();

        assertThat(timeline()).containsExactly("RECEIVED", "ASSIGNED", "WITHDRAWN");
        assertThat(row("status")).isEqualTo("CLOSED");
        assertThat(row("outcome")).isEqualTo("WITHDRAWN");
        assertThat(told()).containsExactly("inquiry.withdrawn " + reference);
    }

    @Test
    void whoTookItBackByMistakeAddsSomethingAndItIsLookedAtAgain() {
        sent.withdraw(proof(MAIL));

        sent.add(proof(MAIL), "That was a mistake.");

        assertThat(row("status")).isEqualTo("RECEIVED");
        assertThat(row("outcome")).isEqualTo("null");
        assertThat(row("next_step")).isEqualTo("FOLLOW_UP");
    }

    @Test
    void aCoordinatorTakesUpWhatWasTakenBackButNotTheTakingBack() {
        sent.withdraw(proof(MAIL));

        var reopened = as(() -> inquiries.reopen(id(), revision()));

        assertThat(reopened.status()).isEqualTo(InquiryStatus.RECEIVED);
        assertThat(reopened.timeline().get(1).ending()).isEqualTo(Ending.of(Outcome.WITHDRAWN));
        assertThat(Standing.undoable(reopened.timeline())).isEmpty();
    }

    @Test
    void whatEndedAlreadyStaysAsItEnded() {
        close(Ending.of(Outcome.ANSWERED));

        assertThat(sent.withdraw(proof(MAIL))).isTrue();

        assertThat(row("outcome")).isEqualTo("ANSWERED");
        assertThat(timeline()).doesNotContain("WITHDRAWN");
    }

    @Test
    void takenBackAndClosedAtOnceItEndsOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            reference = desk.receive(Submissions.about(topic.id(), "Harold Whitman"));
            var mine = as(() -> inquiries.assignToMe(id(), revision()));
            atOnce(List.of(
                    () -> sent.withdraw(proof(MAIL)),
                    () -> as(() -> {
                        try {
                            inquiries.close(mine.id(), mine.revision(), Ending.of(Outcome.ANSWERED));
                            return true;
                        } catch (OptimisticLockingFailureException late) {
                            return true;
                        }
                    })));

            assertThat(timeline()).hasSize(3);
            assertThat(row("outcome")).isEqualTo(timeline().getLast().startsWith("CLOSED") ? "ANSWERED" : "WITHDRAWN");
        }
    }

    @Test
    void whoeverIsInQuarantineHearsTheSameAndTheDeskGetsItWithTheRest() {
        keep();

        assertThat(sent.isRight(proof(MAIL))).isTrue();
        assertThat(sent.add(proof(MAIL), "I am a person.")).isTrue();
        assertThat(sent.add(proof(MAIL), "I am a person.")).isTrue();
        assertThat(sent.add(proof("other@mail.example"), "Let me in")).isFalse();
        assertThat(shown(null).added()).containsExactly("I am a person.");
        var released = as(() -> quarantine.release(waiting(), ""));

        assertThat(released.timeline())
                .extracting(TimelineEntry::kind)
                .containsOnlyOnce(InquiryEventKind.ADDED)
                .doesNotContain(InquiryEventKind.WITHDRAWN);
        assertThat(released.status()).isEqualTo(InquiryStatus.RECEIVED);
    }

    /** On whichever page, as others keep theirs, too. */
    private QuarantinedForm shown(@Nullable QuarantinedForm after) {
        var page = as(() -> quarantine.waiting(after, 500));
        return page.stream()
                .filter(form -> form.reference().equals(reference))
                .findFirst()
                .orElseGet(() -> shown(page.getLast()));
    }

    @Test
    void whatWasTakenBackInQuarantineComesOutClosed() {
        keep();

        assertThat(sent.withdraw(proof(MAIL))).isTrue();
        assertThat(sent.withdraw(proof(MAIL))).isTrue();
        var released = as(() -> quarantine.release(waiting(), ""));

        assertThat(released.status()).isEqualTo(InquiryStatus.CLOSED);
        assertThat(released.timeline()).extracting(TimelineEntry::kind).containsOnlyOnce(InquiryEventKind.WITHDRAWN);
    }

    private void keep() {
        var form = SentForm.of(Submissions.about(topic.id(), "Best Offers"));
        var judgement =
                desk.judge(form, new Arrival(Token.MISSING, Trap.FILLED, Optional.empty(), Optional.empty(), false));
        reference = desk.quarantine(form, judgement);
    }

    private UUID waiting() {
        return jdbc.sql("select id from quarantined where reference = ?")
                .param(reference.value())
                .query(UUID.class)
                .single();
    }

    private void close(Ending ending) {
        as(() -> inquiries.close(id(), inquiries.assignToMe(id(), revision()).revision(), ending));
    }

    private <T> T as(Supplier<T> what) {
        return people.as(people.context("Rosa Campos", Roles.COORDINATOR), what);
    }

    private SenderProof proof(String reached) {
        return new SenderProof(reference, reached);
    }

    private InquiryId id() {
        return new InquiryId(jdbc.sql("select id from inquiry where reference = ?")
                .param(reference.value())
                .query(UUID.class)
                .single());
    }

    private int revision() {
        return Integer.parseInt(row("revision"));
    }

    private String row(String column) {
        return String.valueOf(jdbc.sql("select %s::text from inquiry where reference = ?".formatted(column))
                .param(reference.value())
                .query(String.class)
                .optional()
                .orElse(null));
    }

    private List<@Nullable String> timeline() {
        return jdbc.sql("""
                        select kind || case when kind = 'ADDED' then ': ' || text else '' end from inquiry_event
                        where inquiry_id = (select id from inquiry where reference = ?)
                        order by occurred_at, id""").param(reference.value()).query(String.class).list();
    }

    /** What their coordinator was told of this one by its sender's acts. */
    private List<@Nullable String> told() {
        return jdbc.sql("""
                        select kind || ' ' || (details ->> 0) from notification
                        where account_id = ? and details ->> 0 = ? order by made_at, id""")
                .params(rosa.id().id(), reference.value())
                .query(String.class)
                .list();
    }

    private static List<Boolean> atOnce(int times, Callable<Boolean> what) throws Exception {
        return atOnce(Collections.nCopies(times, what));
    }

    private static List<Boolean> atOnce(List<Callable<Boolean>> acts) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            var futures = new ArrayList<Future<Boolean>>();
            for (var act : acts) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            start.countDown();
            var results = new ArrayList<Boolean>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
