package org.clinic.portal.inquiry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.Merging.Seen;
import org.clinic.portal.inquiry.SavedViewRefusedException.Reason;
import org.clinic.portal.inquiry.due.Priority;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Inquiries are narrowed down, filters are kept under names, and the numbers on them are those of what they list. */
@PortalTest
@SignedInAs(Roles.COORDINATOR)
class SavedViewsTest {

    private static final InquiryFilter LATE = new InquiryFilter(InquiryScope.LATE, "");
    private static final int WORKERS = 4;
    private static final int ACTS = 10;

    @Autowired
    SavedViews views;

    @Autowired
    InquiryNews news;

    @Autowired
    InquiryService inquiries;

    @Autowired
    NextSteps steps;

    @Autowired
    InquiryMarks marks;

    @Autowired
    Merging merging;

    @Autowired
    ContactDesk desk;

    @Autowired
    CurrentAccount current;

    @Autowired
    Clinic clinic;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private PublishedTopic topic;

    @BeforeEach
    void publishAndBeNew() {
        SecurityContextHolder.setContext(people.context("Ines Duarte " + UUID.randomUUID(), Roles.COORDINATOR));
        topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
    }

    @Test
    void oneIsKeptWithAllThatNarrowsItAndWithoutTheWords() {
        var filter = new InquiryFilter(
                InquiryScope.OPEN,
                new Narrowing(
                        Set.of(Priority.HIGH, Priority.LOW),
                        Set.of(new AccountId()),
                        Set.of(UUID.randomUUID(), UUID.randomUUID()),
                        Set.of("es"),
                        Set.of("Ask Dr. Patel"),
                        true,
                        true),
                "Whitman");

        var kept = views.keep("  Evening callers ", false, filter);

        assertThat(own()).containsExactly(kept);
        assertThat(kept.name()).isEqualTo("Evening callers");
        assertThat(kept.filter()).isEqualTo(filter.withText(""));
    }

    @Test
    void onesOwnAreOnesOwnAndTheTeamsAreTheTeams() {
        var own = views.keep("Mine " + UUID.randomUUID(), false, LATE);
        var shared = views.keep("Ours " + UUID.randomUUID(), true, LATE);
        var rosa = people.context("Rosa Campos", Roles.COORDINATOR);

        assertThat(people.as(rosa, () -> views.all()))
                .contains(shared)
                .extracting(SavedView::id)
                .doesNotContain(own.id());
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> people.as(rosa, () -> views.remove(own.id())));
        people.as(rosa, () -> views.change(shared.id(), "Rosa’s " + UUID.randomUUID(), false));

        assertThat(views.all()).extracting(SavedView::id).doesNotContain(shared.id());
    }

    @Test
    void whatCannotBeANameIsRefused() {
        var taken = "Taken " + UUID.randomUUID();
        views.keep(taken, false, LATE);

        assertRefused(" \u200b ", Reason.NAMELESS);
        assertRefused("x".repeat(61), Reason.TOO_LONG);
        assertRefused(taken.toUpperCase(Locale.ROOT), Reason.TAKEN);
        assertThat(views.keep(taken, true, LATE).shared()).isTrue();
    }

    private void assertRefused(String name, Reason reason) {
        assertThatExceptionOfType(SavedViewRefusedException.class)
                .isThrownBy(() -> views.keep(name, false, LATE))
                .returns(reason, SavedViewRefusedException::reason);
    }

    @Test
    void thereAreOnlyAsManyAsOneCanLookThrough() {
        int there = views.all().size();
        IntStream.range(there, 40).forEach(number -> views.keep("View " + number, false, LATE));

        assertRefused("One more", Reason.TOO_MANY);
    }

    @Test
    void theyStandWhereTheyAreMovedAndOneThatWasRemovedComesBackThere() {
        var names = List.of("a", "b", "c", "d");
        var kept = names.stream().map(name -> views.keep(name, false, LATE)).toList();

        views.move(kept.get(3).id(), 1);
        assertThat(own()).extracting(SavedView::name).containsExactly("a", "d", "b", "c");
        views.move(kept.get(0).id(), 99);
        assertThat(own()).extracting(SavedView::name).containsExactly("d", "b", "c", "a");

        var removed = views.remove(kept.get(1).id());
        assertThat(own()).extracting(SavedView::name).containsExactly("d", "c", "a");
        views.putBack(removed);
        assertThat(own()).extracting(SavedView::name).containsExactly("d", "b", "c", "a");
    }

    @Test
    void theDatabaseRefusesTheSameNameTwiceToo() {
        var view = views.keep("Twice", false, LATE);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("""
                                insert into inquiry_view
                                select gen_random_uuid(), owner_id, shared, 'tWICE', place, scope, priorities, assignees, topics, languages, labels, starred, unread
                                from inquiry_view where id = ?""").param(view.id()).update())
                .withMessageContaining("inquiry_view_of_one_is_named_once");
    }

    @Test
    void aListIsNarrowedByEachAndByAllTogether() {
        var plain = received("en");
        var spanish = received("es");
        var urgent = inquiries.open(received("es")).orElseThrow();
        steps.prioritize(urgent.id(), urgent.revision(), Priority.HIGH);
        var mine = inquiries.open(received("en")).orElseThrow();
        inquiries.assignToMe(mine.id(), mine.revision());
        var me = inquiries.open(mine.id()).orElseThrow().assignee();

        assertThat(listed(here())).containsExactlyInAnyOrder(plain, spanish, urgent.id(), mine.id());
        assertThat(listed(here().withLanguages(Set.of("es")))).containsExactlyInAnyOrder(spanish, urgent.id());
        assertThat(listed(here().withLanguages(Set.of("es", "en")))).hasSize(4);
        assertThat(listed(here().withPriorities(Set.of(Priority.HIGH)))).containsExactly(urgent.id());
        assertThat(listed(here().withAssignees(Set.of(Objects.requireNonNull(me)))))
                .containsExactly(mine.id());
        assertThat(listed(here().withLanguages(Set.of("en")).withPriorities(Set.of(Priority.HIGH))))
                .isEmpty();
        assertThat(listed(here().withTopics(Set.of(UUID.randomUUID())))).isEmpty();
    }

    @Test
    void whatIsSetAsideIsToAnswerAgainOnceItIsBack() {
        var id = received("en");
        var inquiry = inquiries.open(id).orElseThrow();
        inquiry = inquiries.assignToMe(id, inquiry.revision());
        steps.plan(id, inquiry.revision(), NextStepKind.COME_BACK, Instant.now().plus(Duration.ofDays(3)), null);

        assertThat(scopes(id)).containsExactly(InquiryScope.MINE, InquiryScope.SNOOZED, InquiryScope.OPEN);

        jdbc.sql("update inquiry set next_step_by = now() - interval '1 minute' where id = ?")
                .param(id.id())
                .update();
        assertThat(scopes(id))
                .containsExactly(
                        InquiryScope.TO_ANSWER,
                        InquiryScope.MINE,
                        InquiryScope.TODAY,
                        InquiryScope.LATE,
                        InquiryScope.SNOOZED,
                        InquiryScope.OPEN);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"CLOSED", "SPAM", "ALL"})
    void eachViewListsAsManyAsItSays(InquiryScope scope) {
        received("en");
        received("es");
        var filter = new InquiryFilter(scope, here(), "");

        assertThat(news.counts(List.of(filter)))
                .containsEntry(filter, inquiries.search(filter, null, 100).size());
    }

    @Test
    void numbersAreThoseOfOneMomentWhileOthersWork() throws Exception {
        IntStream.range(0, 20).forEach(number -> received("en"));
        var nobodys = new InquiryFilter(InquiryScope.RECEIVED, here(), "");
        var somebodys = new InquiryFilter(InquiryScope.MINE, here(), "");
        var all = new InquiryFilter(InquiryScope.OPEN, here(), "");
        var me = SecurityContextHolder.getContext();

        try (var pool = Executors.newFixedThreadPool(2)) {
            var taking = pool.submit(() -> people.as(me, () -> {
                for (var id : listed(here())) {
                    inquiries.assignToMe(id, inquiries.open(id).orElseThrow().revision());
                }
                return true;
            }));
            var seen = new ArrayList<Integer>();
            do {
                var counts = news.counts(List.of(nobodys, somebodys, all));
                int taken = counts.getOrDefault(somebodys, 0);
                assertThat(counts).containsEntry(all, counts.getOrDefault(nobodys, 0) + taken);
                seen.add(taken);
            } while (!taking.isDone());
            taking.get();
            assertThat(seen).isSorted();
        }
        assertThat(news.counts(List.of(nobodys, somebodys, all)))
                .containsEntry(nobodys, 0)
                .containsEntry(somebodys, 20)
                .containsEntry(all, 20);
        assertThat(jdbc.sql("select count(*) from inquiry where topic_id = ? and status = 'ASSIGNED'")
                        .param(topic.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(20);
    }

    @Test
    void numbersAreThoseCountedByHandInTheSameMomentWhateverOthersDo() throws Exception {
        var label = "L" + UUID.randomUUID().toString().substring(0, 23);
        oneOfEachKind(label);
        var given = IntStream.range(0, WORKERS * 2 * ACTS)
                .mapToObj(number -> received("en"))
                .toList();
        given.forEach(inquiries::open); // What others do to it makes it unread again.
        var byHand = new HashMap<InquiryFilter, String>();
        Stream.of(InquiryScope.values())
                .filter(InquiryScope::isByDue)
                .forEach(scope -> byHand.put(new InquiryFilter(scope, here(), ""), byHand(scope)));
        byHand.put(
                kept("Labelled", here().withLabels(Set.of(label))),
                "id in (select inquiry_id from inquiry_labelled where label = '%s')".formatted(label));
        byHand.put(
                kept("Starred", here().withStarred(true)),
                "id in (select inquiry_id from inquiry_star where account_id = :me)");
        byHand.put(
                kept("Unread", here().withUnread(true)),
                "revision > coalesce((select max(seen.revision) from inquiry_read seen where inquiry_id = id and account_id = :me), -1)");
        byHand.put(kept("Urgent", here().withPriorities(Set.of(Priority.HIGH))), "priority = 'HIGH'");
        byHand.put(kept("Spanish", here().withLanguages(Set.of("es"))), "language = 'es'");
        var before = assertCountedAs(byHand);
        assertThat(before.values()).as("%s", before).doesNotContain(0);
        var counted = new CountDownLatch(1);

        try (var pool = Executors.newFixedThreadPool(WORKERS)) {
            var working = new ArrayList<Future<?>>();
            for (int number = 0; number < WORKERS; number++) {
                var worker = number == 0
                        ? SecurityContextHolder.getContext()
                        : people.context("Rosa Campos " + number, Roles.COORDINATOR);
                var first = given.subList(number * 2 * ACTS, (number * 2 + 1) * ACTS);
                var second = given.subList((number * 2 + 1) * ACTS, (number * 2 + 2) * ACTS);
                working.add(pool.submit(() -> {
                    people.as(worker, () -> act(first, label));
                    assertThat(counted.await(1, TimeUnit.MINUTES)).isTrue();
                    return people.as(worker, () -> act(second, label));
                }));
            }
            do {
                assertCountedAs(byHand);
                counted.countDown();
            } while (!working.stream().allMatch(Future::isDone));
            for (var work : working) {
                work.get();
            }
        }
        // Of what each had, one was closed, one is spam and one is merged; one more came in.
        assertThat(assertCountedAs(byHand))
                .containsEntry(open(here()), before.getOrDefault(open(here()), 0) - WORKERS * 2 * 2);
    }

    /** So that no number is none. */
    private void oneOfEachKind(String label) {
        var soon = Instant.now().plus(Duration.ofDays(3));
        due(received("en"), "now() - interval '1 minute'");
        due(
                received("es"),
                "cast(cast(now() at time zone :zone as date) + 1 as timestamp) at time zone :zone - interval '1 second'");
        planned(NextStepKind.WAIT, soon);
        planned(NextStepKind.COME_BACK, soon);
        due(planned(NextStepKind.WAIT, soon), "now() - interval '1 minute'");
        due(planned(NextStepKind.COME_BACK, soon), "now() - interval '1 minute'");
        var marked = inquiries.open(received("en")).orElseThrow();
        inquiries.assignToMe(marked.id(), marked.revision());
        marks.label(marked.id(), label);
        marks.star(marked.id(), true);
        var urgent = inquiries.open(received("en")).orElseThrow();
        steps.prioritize(urgent.id(), urgent.revision(), Priority.HIGH);
    }

    private InquiryId planned(NextStepKind kind, Instant by) {
        var inquiry = inquiries.open(received("en")).orElseThrow();
        return steps.plan(inquiry.id(), inquiry.revision(), kind, by, null).id();
    }

    private void due(InquiryId id, String by) {
        jdbc.sql("update inquiry set next_step_by = %s where id = :id".formatted(by))
                .param("zone", clinic.zone().getId())
                .param("id", id.id())
                .update();
    }

    /** Something else to each. */
    private boolean act(List<InquiryId> given, String label) {
        var soon = Instant.now().plus(Duration.ofDays(3));
        for (int kind = 0; kind < ACTS; kind++) {
            var inquiry = inquiries.open(given.get(kind)).orElseThrow();
            var id = inquiry.id();
            switch (kind) {
                case 0 -> inquiries.assignToMe(id, inquiry.revision());
                case 1 -> {
                    var mine = inquiries.assignToMe(id, inquiry.revision());
                    inquiries.close(id, mine.revision(), Ending.of(Outcome.ANSWERED));
                }
                case 2 -> inquiries.markAsSpam(id, inquiry.revision());
                case 3 -> {
                    var spam = inquiries.markAsSpam(id, inquiry.revision());
                    inquiries.markAsNoSpam(id, spam.revision());
                }
                case 4 -> received("es");
                case 5 -> {
                    var other = inquiries.open(given.getFirst()).orElseThrow();
                    merging.merge(new Seen(id, inquiry.revision()), new Seen(other.id(), other.revision()), Set.of());
                }
                case 6 -> steps.plan(id, inquiry.revision(), NextStepKind.COME_BACK, soon, null);
                case 7 -> steps.plan(id, inquiry.revision(), NextStepKind.WAIT, soon, null);
                case 8 -> steps.prioritize(id, inquiry.revision(), Priority.HIGH);
                default -> {
                    marks.label(id, label);
                    marks.star(id, true);
                    marks.markAsUnread(id);
                }
            }
        }
        return true;
    }

    /** As it is read again. */
    private InquiryFilter kept(String name, Narrowing narrowing) {
        views.keep(name, false, open(narrowing));
        return own().getLast().filter();
    }

    private static InquiryFilter open(Narrowing narrowing) {
        return new InquiryFilter(InquiryScope.OPEN, narrowing, "");
    }

    private static String byHand(InquiryScope scope) {
        return switch (scope) {
            case TO_ANSWER -> "next_step in ('FIRST_ANSWER', 'CALL', 'FOLLOW_UP') or next_step_by < now()";
            case MINE -> "assignee_id = :me";
            case RECEIVED -> "status = 'RECEIVED'";
            case TODAY -> "cast(next_step_by at time zone :zone as date) <= cast(now() at time zone :zone as date)";
            case LATE -> "next_step_by < now()";
            case WAITING -> "next_step = 'WAIT'";
            case SNOOZED -> "next_step = 'COME_BACK'";
            case OPEN -> "true";
            case CLOSED, SPAM, ALL -> throw new IllegalArgumentException("Nobody counts " + scope);
        };
    }

    /** In one snapshot of the database. */
    private Map<InquiryFilter, Integer> assertCountedAs(Map<InquiryFilter, String> byHand) {
        var snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return Objects.requireNonNull(snapshot.execute(status -> {
            var counts = news.counts(byHand.keySet());
            assertThat(byHand)
                    .allSatisfy((filter, sql) -> assertThat(counts).as(sql).containsEntry(filter, countedByHand(sql)));
            return counts;
        }));
    }

    private int countedByHand(String sql) {
        return jdbc.sql(
                        "select count(*) from inquiry where topic_id = :topic and status in ('RECEIVED', 'ASSIGNED') and (%s)"
                                .formatted(sql))
                .param("topic", topic.id())
                .param("me", current.get().id().id())
                .param("zone", clinic.zone().getId())
                .query(Integer.class)
                .single();
    }

    private List<SavedView> own() {
        return views.all().stream().filter(view -> !view.shared()).toList();
    }

    private Narrowing here() {
        return Narrowing.NONE.withTopics(Set.of(topic.id()));
    }

    private List<InquiryId> listed(Narrowing narrowing) {
        return inquiries.search(new InquiryFilter(InquiryScope.OPEN, narrowing, ""), null, 100).stream()
                .map(InquirySummary::id)
                .toList();
    }

    private Stream<InquiryScope> scopes(InquiryId id) {
        return Stream.of(InquiryScope.values())
                .filter(scope -> scope.isByDue()
                        && inquiries.search(new InquiryFilter(scope, here(), ""), null, 100).stream()
                                .anyMatch(row -> row.id().equals(id)));
    }

    private InquiryId received(String language) {
        var reference =
                desk.receive(Submissions.in(language, Submissions.about(topic.id(), "Ann " + UUID.randomUUID())));
        return inquiries
                .search(new InquiryFilter(InquiryScope.ALL, reference.value()), null, 1)
                .getFirst()
                .id();
    }
}
