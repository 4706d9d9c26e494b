package org.clinic.portal.inquiry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.Roles;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Inquiries are narrowed down, filters are kept under names, and the numbers on them are those of what they list. */
@PortalTest
@SignedInAs(Roles.COORDINATOR)
class SavedViewsTest {

    private static final InquiryFilter LATE = new InquiryFilter(InquiryScope.LATE, "");

    @Autowired
    SavedViews views;

    @Autowired
    InquiryNews news;

    @Autowired
    InquiryService inquiries;

    @Autowired
    NextSteps steps;

    @Autowired
    ContactDesk desk;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

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
