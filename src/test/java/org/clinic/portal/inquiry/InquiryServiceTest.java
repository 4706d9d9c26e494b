package org.clinic.portal.inquiry;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalModuleTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalModuleTest
@SignedInAs(Roles.COORDINATOR)
class InquiryServiceTest {

    private static final Instant VISIT = Instant.parse("2027-01-12T14:20:00Z");

    @Autowired
    ContactDesk desk;

    @Autowired
    InquiryService inquiries;

    @Autowired
    CurrentAccount current;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    PublishedTopic topic;

    @BeforeEach
    void publish() {
        topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
    }

    @Test
    void anInquiryKnowsTheVersionAndSectionThatWereRead() {
        var sent = Submissions.withSection(
                Submissions.about(topic.id(), "Harold Whitman"), topic.whoItIsFor(), "Who it is for");

        var inquiry = inquiries.open(received(sent)).orElseThrow();

        assertThat(inquiry.read().topicId()).isEqualTo(topic.id());
        assertThat(inquiry.read().versionNumber()).isEqualTo(1);
        assertThat(inquiry.read().sectionId()).isEqualTo(topic.whoItIsFor());
        assertThat(inquiry.message()).isEqualTo(Submissions.MESSAGE);
        assertThat(inquiry.status()).isEqualTo(InquiryStatus.RECEIVED);
    }

    @Test
    void everyOpeningIsAuditedAndTheFirstIsInTheTimeline() {
        var id = received("Harold Whitman");

        inquiries.open(id);
        var again = inquiries.open(id).orElseThrow();

        assertThat(kinds(again)).containsExactly(InquiryEventKind.RECEIVED, InquiryEventKind.SEEN);
        assertThat(jdbc.sql("select actor_id from audit_event where action = 'inquiry.open' and subject_id = ?")
                        .param(id.id())
                        .query(UUID.class)
                        .list())
                .hasSize(2)
                .containsOnly(current.get().id().id());
    }

    @Test
    void aListOrSearchLeavesOneTraceWithItsWordsAndWhatItShowed() {
        var name = "Whitman" + UUID.randomUUID();
        var shown = List.of(received(name + " Harold"), received(name + " Mary"));

        search(InquiryScope.ALL, name);

        assertThat(jdbc.sql("""
                        select detail ->> 'scope' || ' ' || jsonb_array_length(detail -> 'shown') from audit_event
                        where action = 'inquiry.list' and detail ->> 'words' = ?
                            and detail -> 'shown' @> to_jsonb(cast(? as text)) and detail -> 'shown' @> to_jsonb(cast(? as text))""")
                        .params(
                                name,
                                shown.getFirst().toString(),
                                shown.getLast().toString())
                        .query(String.class)
                        .list())
                .containsExactly("ALL 2");
    }

    @Test
    void everyoneWhoOpensItIsInTheTimelineOnce() {
        var id = received("Harold Whitman");
        inquiries.open(id);

        var inquiry = people.as(
                people.context("Rosa Campos", Roles.COORDINATOR),
                () -> inquiries.open(id).orElseThrow());

        assertThat(inquiry.timeline().stream().map(TimelineEntry::actor))
                .containsExactly(null, "Mara Klein", "Rosa Campos");
    }

    @Test
    void openingMakesNothingStale() {
        var id = received("Harold Whitman");
        var seen = inquiries.open(id).orElseThrow();
        people.as(people.context("Rosa Campos", Roles.COORDINATOR), () -> inquiries.open(id));

        assertThat(inquiries.assignToMe(id, seen.revision()).status()).isEqualTo(InquiryStatus.ASSIGNED);
    }

    @Test
    void whatDoesNotExistCannotBeOpened() {
        assertThat(inquiries.open(new InquiryId())).isEmpty();
    }

    @Test
    void anInquiryIsTriagedSettledAndTakenUpAgain() {
        var received = inquiries.open(received("Harold Whitman")).orElseThrow();

        var assigned = inquiries.assignToMe(received.id(), received.revision());
        var noted = inquiries.note(assigned.id(), assigned.revision(), " Ask Dr. Patel.\r\nThen call. ");
        var closed = inquiries.close(noted.id(), noted.revision(), Ending.booked(VISIT));
        var reopened = inquiries.reopen(closed.id(), closed.revision());

        assertThat(assigned.assignee()).isEqualTo(current.get().id());
        assertThat(closed.ending()).isEqualTo(Ending.booked(VISIT));
        assertThat(reopened.status()).isEqualTo(InquiryStatus.ASSIGNED);
        assertThat(kinds(reopened))
                .containsExactly(
                        InquiryEventKind.RECEIVED,
                        InquiryEventKind.SEEN,
                        InquiryEventKind.ASSIGNED,
                        InquiryEventKind.NOTED,
                        InquiryEventKind.CLOSED,
                        InquiryEventKind.REOPENED);
        assertThat(reopened.timeline().get(3).text()).isEqualTo("Ask Dr. Patel.\nThen call.");
        assertThat(reopened.timeline().get(4).text()).isEqualTo("BOOKED");
    }

    @Test
    void spamIsSetAsideAndTakenBack() {
        var received = inquiries.open(received("Best Offers")).orElseThrow();

        var spam = inquiries.markAsSpam(received.id(), received.revision());
        var back = inquiries.markAsNoSpam(spam.id(), spam.revision());

        assertThat(spam.status()).isEqualTo(InquiryStatus.SPAM);
        assertThat(back.status()).isEqualTo(InquiryStatus.RECEIVED);
    }

    @Test
    void whatWasSomebodysIsTheirsAgainWhenItIsNoSpam() {
        var received = inquiries.open(received("Harold Whitman")).orElseThrow();
        var mine = inquiries.assignToMe(received.id(), received.revision());
        var closed = inquiries.close(mine.id(), mine.revision(), Ending.booked(VISIT));
        var spam = inquiries.markAsSpam(closed.id(), closed.revision());

        var back = inquiries.markAsNoSpam(spam.id(), spam.revision());

        assertThat(back.status()).isEqualTo(InquiryStatus.CLOSED);
        assertThat(back.ending()).isEqualTo(Ending.booked(VISIT));
        assertThat(back.assignee()).isEqualTo(current.get().id());
    }

    @Test
    void whatIsBasedOnAnOlderRevisionIsRefused() {
        var seen = inquiries.open(received("Harold Whitman")).orElseThrow();
        inquiries.assignToMe(seen.id(), seen.revision());

        assertStale(() -> inquiries.note(seen.id(), seen.revision(), "Pacemaker"));
        assertStale(() -> inquiries.markAsSpam(seen.id(), seen.revision()));
    }

    @Test
    void whoHasNotReadTheLastNoteDoesNotClose() {
        var seen = inquiries.open(received("Harold Whitman")).orElseThrow();
        var mine = inquiries.assignToMe(seen.id(), seen.revision());
        inquiries.note(mine.id(), mine.revision(), "He asked not to be called before Monday.");

        assertStale(() -> inquiries.close(mine.id(), mine.revision(), Ending.of(Outcome.UNREACHABLE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "\u200b"})
    void aNoteSaysSomething(String words) {
        var seen = inquiries.open(received("Harold Whitman")).orElseThrow();

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> inquiries.note(seen.id(), seen.revision(), words));
    }

    @Test
    void onlyCoordinatorsSeeInquiries() {
        var id = received("Harold Whitman");
        var others = people.context("Max Alvarez", Roles.MARKETING, Roles.REVIEWER, Roles.ADMIN);

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> people.as(others, () -> inquiries.open(id)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> people.as(others, () -> search(InquiryScope.ALL, "Whitman")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{name}",
                "  {NAME} ",
                "cane {name}",
                "{name} h.whitman@",
                "{name} 5550143",
                "{name} (212)555-0143",
                "{name} 100%"
            })
    void allWordsAreLookedForEverywhere(String text) {
        var name = "Whitman" + UUID.randomUUID();
        var id = received(
                Submissions.of(topic.id(), name, "H.Whitman@mail.example", "212.555.0143", "Cane, 100% of the time"));

        var query = text.replace("{name}", name).replace("{NAME}", name.toUpperCase(Locale.ROOT));

        assertThat(search(InquiryScope.ALL, query))
                .extracting(InquirySummary::id)
                .containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{name} 1%0", "{name} W_itman", "{name} wheelchair", "{name} \\"})
    void wildcardsAreLettersLikeAnyOther(String text) {
        var name = "Whitman" + UUID.randomUUID();
        received(Submissions.of(topic.id(), name, null, null, "Cane, 100% of the time"));

        assertThat(search(InquiryScope.ALL, text.replace("{name}", name))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "(212) 555-%s, 212555%s",
        "(212) 555-%s, 212 555 %s",
        "(212) 555-%s, +1 212.555.%s",
        "(212) 555-%s, 555-%s",
        "212555%s, (212) 555-%s",
        "+1 212 555 %s, 212-555-%s",
        "(212) 555-%s, 001 212 555 %s",
        "(212) 555-%s, 212–555–%s",
        "(212) 555-%s, '212\u00a0555\u00a0%s'",
        "(212) 555-%s, '\u202a212 555 %s\u202c'",
        "(212) 555-%s, tel:+1212555%s",
        "(212) 555-%s ext. 409, 212 555 %s x409",
        "(212) 555-%s ext. 409, 212 555 %s",
        "(212) 555-%s, Harold +1 212 555 %s",
        "+52 55 1234 %s, 0052 55 1234 %s",
        "+44 (0)20 7946 %s, +44 20 7946 %s"
    })
    void aPhoneNumberIsFoundHoweverItIsWritten(String stored, String typed) {
        var end = String.valueOf(1000 + Math.floorMod(UUID.randomUUID().hashCode(), 9000));
        var id = received(Submissions.of(topic.id(), "Harold", null, stored.formatted(end), null));

        assertThat(search(InquiryScope.ALL, typed.formatted(end)))
                .extracting(InquirySummary::id)
                .contains(id);
    }

    @ParameterizedTest
    @CsvSource({"٣٠٣ ٥٥٥ ٧١٨٢, 303 555 7182", "３０３-５５５-７１８３, (303) 555-7183"})
    void aNumberInOtherDigitsIsFoundByOurs(String stored, String typed) {
        var id = received(Submissions.of(topic.id(), "Harold Whitman", null, stored, null));

        assertThat(search(InquiryScope.ALL, typed))
                .extracting(InquirySummary::id)
                .contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s-%s", "%s%s", "%s %s", "%s–%s", "#%s-%s", "#%s%s"})
    void anInquiryIsFoundByItsReferenceAsItIsReadOut(String said) {
        var id = received("Harold Whitman");
        var parts = inquiries.open(id).orElseThrow().reference().value().split("-");
        var typed = said.formatted(parts[0], parts[1]);

        assertThat(search(InquiryScope.ALL, typed))
                .extracting(InquirySummary::id)
                .contains(id);
        assertThat(search(InquiryScope.ALL, typed.toLowerCase(Locale.ROOT)))
                .extracting(InquirySummary::id)
                .contains(id);
        var other = typed.substring(0, typed.length() - 1) + (typed.endsWith("2") ? "3" : "2");
        assertThat(search(InquiryScope.ALL, other))
                .extracting(InquirySummary::id)
                .doesNotContain(id);
    }

    @Test
    void aSearchWithSignsThatNoTextHoldsIsAnswered() {
        assertThat(search(InquiryScope.ALL, "\u0000\ud83d" + UUID.randomUUID())).isEmpty();
    }

    @Test
    void eachScopeShowsWhatItSays() {
        var name = "Scoped" + UUID.randomUUID();
        var received = inquiries.open(received(name)).orElseThrow();
        assertIn(name, InquiryScope.OPEN, InquiryScope.RECEIVED);

        var mine = inquiries.assignToMe(received.id(), received.revision());
        assertIn(name, InquiryScope.OPEN, InquiryScope.MINE);
        people.as(people.context("Rosa Campos", Roles.COORDINATOR), () -> {
            assertIn(name, InquiryScope.OPEN);
            return mine;
        });

        var closed = inquiries.close(mine.id(), mine.revision(), Ending.declined("Lives too far away"));
        assertIn(name, InquiryScope.CLOSED);

        var open = inquiries.reopen(closed.id(), closed.revision());
        inquiries.markAsSpam(open.id(), open.revision());
        assertIn(name, InquiryScope.SPAM);
    }

    @Test
    void theNewestComeFirstAPageAtATime() {
        var name = "Paged" + UUID.randomUUID();
        var oldest = received(name);
        var middle = received(name);
        var newest = received(name);
        var filter = new InquiryFilter(InquiryScope.ALL, name);

        var first = inquiries.search(filter, null, 2);
        var second = inquiries.search(filter, first.getLast(), 2);

        assertThat(first).extracting(InquirySummary::id).containsExactly(newest, middle);
        assertThat(second).extracting(InquirySummary::id).containsExactly(oldest);
    }

    @Test
    void whatNobodyHasOpenedIsNew() {
        var name = "New" + UUID.randomUUID();
        var id = received(name);
        assertThat(search(InquiryScope.ALL, name).getFirst().isNew()).isTrue();

        inquiries.open(id);

        assertThat(search(InquiryScope.ALL, name).getFirst().isNew()).isFalse();
    }

    private InquiryId received(String name) {
        return received(Submissions.about(topic.id(), name));
    }

    private InquiryId received(Submission submission) {
        var reference = desk.receive(submission);
        return new InquiryId(jdbc.sql("select id from inquiry where reference = ?")
                .param(reference.value())
                .query(UUID.class)
                .single());
    }

    private List<InquirySummary> search(InquiryScope scope, String text) {
        return inquiries.search(new InquiryFilter(scope, text), null, 50);
    }

    private void assertIn(String name, InquiryScope... scopes) {
        var shown = List.of(
                        InquiryScope.OPEN,
                        InquiryScope.RECEIVED,
                        InquiryScope.MINE,
                        InquiryScope.CLOSED,
                        InquiryScope.SPAM)
                .stream()
                .filter(scope -> !search(scope, name).isEmpty());
        assertThat(shown).containsExactly(scopes);
    }

    private static void assertStale(ThrowingCallable action) {
        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(action);
    }

    private static List<InquiryEventKind> kinds(InquiryDetail inquiry) {
        return inquiry.timeline().stream().map(TimelineEntry::kind).toList();
    }
}
