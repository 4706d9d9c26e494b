package org.clinic.portal.inquiry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.inquiry.Arrival.Token;
import org.clinic.portal.inquiry.Arrival.Trap;
import org.clinic.portal.inquiry.due.DueTimes;
import org.clinic.portal.inquiry.due.Priority;
import org.clinic.portal.inquiry.spam.Reason;
import org.clinic.portal.testing.MovableClock;
import org.clinic.portal.testing.MovableTime;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is kept apart comes out whole and once, and is gone only after a month. */
@PortalTest
@SignedInAs(Roles.COORDINATOR)
@Import(MovableTime.class)
class QuarantineTest {

    private static final Arrival BAD =
            new Arrival(Token.MISSING, Trap.FILLED, Optional.empty(), Optional.empty(), false);

    @Autowired
    ContactDesk desk;

    @Autowired
    QuarantineService quarantine;

    @Autowired
    Quarantine store;

    @Autowired
    SpamFigures figures;

    @Autowired
    InquiryService inquiries;

    @Autowired
    NextSteps steps;

    @Autowired
    DueTimes due;

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

    /** Plain letters are looked at in a quicker way than others. */
    @ParameterizedTest
    @ValueSource(strings = {"O'Hara %s", "Mª José Núñez %s", "Žofie %s", "Ｆｕｌｌ %s", "Ana\u0301 %s"})
    void aNumberIsFoundHoweverItIsWritten(String name) {
        var number = "646555" + ThreadLocalRandom.current().nextInt(1000, 10_000);
        var written = "(%s) %s-%s".formatted(number.substring(0, 3), number.substring(3, 6), number.substring(6));
        var mark = "m" + UUID.randomUUID().toString().substring(0, 8);
        var reference =
                keep(SentForm.of(Submissions.of(topic.id(), name.formatted(mark), null, written, Submissions.MESSAGE)));

        assertThat(quarantine.search(number + " " + mark, null, 10))
                .extracting(QuarantinedForm::reference)
                .containsExactly(reference);
        assertThat(quarantine.search(number + "0 " + mark, null, 10)).isEmpty();
    }

    @Test
    void whatIsNoSpamIsAnInquiryAsDueAsIfItHadNeverBeenAway() {
        var form = form("Harold Whitman");
        var reference = keep(form);
        var receivedAt = waiting(reference).receivedAt();
        clock.move(Duration.ofDays(3));

        var released = quarantine.release(waiting(reference).id(), "");

        assertThat(released.reference()).isEqualTo(reference);
        assertThat(released.receivedAt()).isEqualTo(receivedAt);
        assertThat(released.status()).isEqualTo(InquiryStatus.RECEIVED);
        assertThat(Optional.ofNullable(released.nextStep()).orElseThrow().by())
                .isEqualTo(due.firstAnswer(Priority.NORMAL, receivedAt))
                .isBefore(clock.instant());
        assertThat(released.message()).isEqualTo(form.message());
        assertThat(released.timeline())
                .extracting(TimelineEntry::kind)
                .containsExactly(InquiryEventKind.RECEIVED, InquiryEventKind.MARKED_AS_NO_SPAM);
    }

    @Test
    void ofTwentyWhoLetItOutAtOnceOneDoes() throws Exception {
        var id = waiting(keep(form("Harold Whitman"))).id();
        var context = SecurityContextHolder.getContext();

        var outcomes = atOnce(20, () -> {
            SecurityContextHolder.setContext(context);
            try {
                return quarantine.release(id, "").id().toString();
            } catch (OptimisticLockingFailureException tooLate) {
                return "";
            }
        });

        assertThat(outcomes.stream().filter(each -> !each.isEmpty())).hasSize(1);
        assertThat(inquiries()).isEqualTo(1);
    }

    @Test
    void theDatabaseLetsNothingOutTwice() {
        var id = waiting(keep(form("Harold Whitman"))).id();
        var inquiry = quarantine.release(id, "").id();

        assertThatThrownBy(() -> store.release(id, inquiry, clock.instant(), null))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("was let out already");
    }

    @Test
    void whatHasNoNameIsGivenOneByWhoLetsItOut() {
        var id = waiting(keep(form(""))).id();

        assertThatExceptionOfType(SubmissionRefusedException.class).isThrownBy(() -> quarantine.release(id, " "));
        assertThat(quarantine.release(id, " Harold  Whitman ").sender().name()).isEqualTo("Harold Whitman");
    }

    @Test
    void lettingItOutByMistakeIsTakenBackAsSpam() {
        var released = quarantine.release(waiting(keep(form("Best Offers"))).id(), "");

        assertThat(steps.takeBack(released.id(), released.revision()).status()).isEqualTo(InquiryStatus.SPAM);
    }

    @Test
    void theSameWordsAgainHaveTheSameReferenceInBothStores() {
        var form = form("Harold Whitman");
        var reference = keep(form);

        assertThat(keep(form)).isEqualTo(reference);
        assertThat(desk.receive(form.submission())).isEqualTo(reference);
        assertThat(desk.receive(form.submission())).isEqualTo(reference);
        assertThat(keep(form)).isEqualTo(reference);
        assertThat(desk.receivedBefore(form.submission())).contains(reference);
        assertThat(inquiries()).isEqualTo(1);
    }

    @Test
    void theSameAtOnceInBothStoresHasOneReference() throws Exception {
        var form = form("Harold Whitman");
        var turn = new AtomicInteger();

        var references =
                atOnce(20, () -> turn.getAndIncrement() % 2 == 0 ? keep(form) : desk.receive(form.submission()));

        assertThat(new HashSet<>(references)).hasSize(1);
        assertThat(inquiries()).isEqualTo(1);
    }

    @Test
    void whatIsTooLongIsCutAndTheReasonsAreKept() {
        var sender = new Sender("x".repeat(300), "e".repeat(300), "5".repeat(300), null, PreferredHours.ANY, null);
        var read = new WhatWasRead(topic.id(), 1, "The procedure", null, null);

        var kept = waiting(
                keep(new SentForm("y".repeat(9000), read, "en", sender, "\ud83d\ude42".repeat(6000), Consent.NONE)));

        assertThat(kept.sender().name()).hasSize(200);
        assertThat(kept.message()).hasSize(10_000);
        assertThat(kept.reasons()).contains(Reason.TOKEN_MISSING, Reason.TRAP_FILLED);
        assertThat(kept.points()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void whoSawItLeavesATrace() {
        var kept = waiting(keep(form("Harold Whitman")));

        assertThat(jdbc.sql("""
                                select count(*) from audit_event
                                where action = 'inquiry.quarantine.list' and detail::text like '%' || ? || '%'""")
                        .param(kept.id().toString())
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void afterAMonthItIsDeletedAndNotBefore() {
        var reference = keep(form("Best Offers"));
        var kept = waiting(reference);

        clock.move(Duration.between(clock.instant(), kept.deletedAt()).minusMinutes(1));
        figures.deleteAndCount();
        assertThat(waiting(reference).id()).isEqualTo(kept.id());
        clock.move(Duration.ofMinutes(2));
        int before = counted();
        figures.deleteAndCount();
        assertThat(find(reference)).isEmpty();
        assertThat(counted()).isEqualTo(before);
    }

    @Test
    void aReferenceInQuarantineIsGivenToNobodyElse() {
        var reference = keep(form("Best Offers"));

        assertThatThrownBy(() -> jdbc.sql("""
                                insert into quarantined (id, reference, words_sha256, received_at, form_token, topic_id,
                                    version_number, topic_title, name, prefers_morning, prefers_afternoon, prefers_evening,
                                    language, points, reasons, held)
                                values (?, ?, sha256('a'), ?, '', ?, 1, '', '', false, false, false, 'en', 0, '{}', false)""")
                        .params(UUID.randomUUID(), reference.value(), Timestamptz.of(clock.instant()), topic.id())
                        .update())
                .hasMessageContaining("quarantined_reference_is_unique");
    }

    /** Deleted or not. */
    private int counted() {
        return quarantine.report().stream().mapToInt(SpamWeek::kept).sum();
    }

    private Reference keep(SentForm form) {
        return desk.quarantine(form, desk.judge(form, BAD));
    }

    private SentForm form(String name) {
        var read = new WhatWasRead(topic.id(), 1, "The procedure", null, null);
        var sender = new Sender(name, "h.whitman@mail.example", null, PreferredWay.EMAIL, PreferredHours.ANY, null);
        return new SentForm(
                UUID.randomUUID().toString(), read, "en", sender, Submissions.MESSAGE, Consent.toAll("Yes"));
    }

    private QuarantinedForm waiting(Reference reference) {
        return find(reference).orElseThrow();
    }

    /** Page by page, as the screen does. */
    private Optional<QuarantinedForm> find(Reference reference) {
        @Nullable QuarantinedForm last = null;
        while (true) {
            var page = quarantine.waiting(last, 20);
            var found = page.stream()
                    .filter(form -> form.reference().equals(reference))
                    .findFirst();
            if (found.isPresent() || page.size() < 20) {
                return found;
            }
            last = page.getLast();
        }
    }

    private int inquiries() {
        return jdbc.sql("select count(*) from inquiry where topic_id = ?")
                .param(topic.id())
                .query(Integer.class)
                .single();
    }

    private static <T> List<T> atOnce(int times, Callable<T> what) throws Exception {
        var start = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(times)) {
            var futures = new ArrayList<Future<T>>();
            for (int i = 0; i < times; i++) {
                futures.add(people.submit(() -> {
                    start.await();
                    return what.call();
                }));
            }
            start.countDown();
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
