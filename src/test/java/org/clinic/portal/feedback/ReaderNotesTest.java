package org.clinic.portal.feedback;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.ui.DraftedTopic;
import org.clinic.portal.version.PublishedTopics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@PortalTest
@SignedInAs(Roles.MARKETING)
class ReaderNotesTest {

    private static final String CANARY = "Zebrafink";

    @Autowired
    ReaderFeedback feedback;

    @Autowired
    TopicFeedback marketing;

    @Autowired
    NoteDesk desk;

    @Autowired
    NoteRows rows;

    @Autowired
    PublishedTopics published;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private DraftedTopic drafted;
    private TopicId topic;

    @BeforeEach
    void aLiveTopic(
            @Autowired TopicService topics,
            @Autowired SectionService sections,
            @Autowired PublishingService publishing) {
        drafted = new DraftedTopic(topics, sections, publishing);
        topic = drafted.with("Recovery", "Risks");
        drafted.publish(topic);
    }

    @Test
    void wordsThatMayTellOfSomebodyNeverReachMarketing() {
        note("Recovery", "It does not say how long it takes.");
        PersonalWordsTest.personal().forEach(words -> note("Risks", words + " " + CANARY));
        note(null, CANARY);

        assertThat(marketing.notes(topic))
                .extracting(ReaderNote::words)
                .containsExactly("It does not say how long it takes.");
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.waiting(null, 10));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(desk::count);
    }

    @Test
    void marketingCannotSettleWhatItMayNotRead() {
        note("Risks", CANARY);
        var id = id(CANARY);

        assertThat(marketing.done(id)).isFalse();
        assertThat(marketing.notDone(id)).isFalse();
        assertThat(asCoordinator(() -> desk.done(id))).isTrue();
    }

    @Test
    void coordinatorsReadThemWithATraceAndAreDoneOnce() {
        note("Risks", "Call me at 212 555 0147. " + topic);
        var id = id("Call me at 212 555 0147. " + topic);

        var found = asCoordinator(() -> desk.waiting(null, 1000));

        assertThat(found)
                .filteredOn(note -> note.id().equals(id))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.heading()).isEqualTo("Risks");
                    assertThat(note.number()).isEqualTo(1);
                });
        assertThat(shown()).anySatisfy(detail -> assertThat(detail).contains(id.toString()));
        assertThat(asCoordinator(() -> desk.done(id))).isTrue();
        assertThat(asCoordinator(() -> desk.done(id))).isFalse();
        assertThat(asCoordinator(() -> desk.waiting(null, 1000)))
                .noneMatch(note -> note.id().equals(id));
        assertThat(asCoordinator(() -> desk.notDone(id))).isTrue();
    }

    @Test
    void thatMarketingHasReadNotesLeavesATraceToo() {
        int before = shown().size();
        assertThat(marketing.notes(topic)).isEmpty();
        assertThat(shown()).hasSize(before);

        note("Risks", "Nothing is said about stairs.");
        var read = marketing.notes(topic);

        assertThat(shown())
                .anySatisfy(detail ->
                        assertThat(detail).contains(read.getFirst().id().toString()));
    }

    @Test
    void theSameWordsWaitOnce() {
        note("Risks", "The text is too long.");
        note("Risks", "The text is too long.");
        note("Recovery", "The text is too long.");
        assertThat(marketing.notes(topic)).hasSize(2);

        var first = id("The text is too long.");
        assertThat(marketing.done(first)).isTrue();
        note("Risks", "The text is too long.");
        note("Recovery", "The text is too long.");

        assertThat(marketing.notes(topic)).hasSize(2);
        assertThat(marketing.notDone(first)).isFalse();
    }

    @Test
    void answersAreToldBesideThoseOfTheVersionBefore() {
        feedback.count(NotesFor.part(published, topic, "Risks"), ReaderAnswer.NO);
        drafted.write(drafted.section(topic, "Recovery"), "Recovery", "Rest for a day.");
        drafted.publish(topic);
        feedback.count(NotesFor.part(published, topic, "Risks"), ReaderAnswer.YES);
        feedback.count(NotesFor.part(published, topic, "Risks"), ReaderAnswer.YES);
        feedback.count(NotesFor.part(published, topic, null), ReaderAnswer.WRONG);

        var answers = marketing.answers(topic).orElseThrow();

        assertThat(answers.number()).isEqualTo(2);
        assertThat(answers.before()).hasValue(1);
        assertThat(answers.parts())
                .extracting(TopicAnswers.Part::heading, TopicAnswers.Part::now, TopicAnswers.Part::before)
                .containsExactly(
                        tuple(null, new AnswerCounts(0, 0, 1), AnswerCounts.NONE),
                        tuple("Recovery", AnswerCounts.NONE, AnswerCounts.NONE),
                        tuple("Risks", new AnswerCounts(2, 0, 0), new AnswerCounts(0, 1, 0)));
    }

    @Test
    void theDatabaseRefusesAnAddressOrANumberForMarketing() {
        var part = NotesFor.part(published, topic, "Risks");

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> rows.insert(part, "ana@example.com", false, clock.instant()))
                .withMessageContaining("reader_note_with_an_address_or_a_number_is_personal");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        jdbc.sql("update reader_note set personal = false").update());
    }

    @Test
    void notesAreDeletedAYearAfterTheyAreDoneAndAfterTwo() {
        var part = NotesFor.part(published, topic, "Risks");
        var now = clock.instant();
        rows.insert(part, "old and waiting", true, now.minus(700, ChronoUnit.DAYS));
        rows.insert(part, "too old and waiting", true, now.minus(740, ChronoUnit.DAYS));
        rows.insert(part, "done long ago", true, now.minus(400, ChronoUnit.DAYS));
        done("done long ago", now.minus(370, ChronoUnit.DAYS));

        NotesJob.delete(rows, clock);

        assertThat(words()).contains("old and waiting").doesNotContain("too old and waiting", "done long ago");
    }

    private void note(@Nullable String heading, String words) {
        feedback.note(NotesFor.part(published, topic, heading), words);
    }

    private UUID id(String words) {
        return jdbc.sql("select id from reader_note where topic_id = ? and words = ? order by id limit 1")
                .params(topic.id(), words)
                .query(UUID.class)
                .single();
    }

    private List<String> words() {
        return jdbc.sql("select words from reader_note where topic_id = ?")
                .param(topic.id())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private void done(String words, Instant at) {
        jdbc.sql(
                        "update reader_note set done_at = ?, done_by = (select id from account limit 1), done_by_name = 'x' where id = ?")
                .params(Timestamptz.of(at), id(words))
                .update();
    }

    private List<String> shown() {
        return jdbc.sql("select detail::text from audit_event where action = 'feedback.notes.list'")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private <T> T asCoordinator(Supplier<T> what) {
        return people.as(people.context("Owen Brandt", Roles.COORDINATOR), what);
    }
}
