package org.clinic.portal.inquiry;

import java.util.stream.Stream;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.security.SignedInAccount;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalModuleTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clinic.portal.inquiry.InquiryStatus.ASSIGNED;
import static org.clinic.portal.inquiry.InquiryStatus.CLOSED;
import static org.clinic.portal.inquiry.InquiryStatus.MERGED;
import static org.clinic.portal.inquiry.InquiryStatus.SPAM;

/** What the database refuses whoever asks, here in plain SQL. */
@PortalModuleTest
class InquirySchemaTest {

    /** What goes along with every move: there is a next step exactly where it is open. */
    private static final String STEP = """
            next_step = case when ? in ('RECEIVED', 'ASSIGNED') then 'WAIT' end,
            next_step_by = case when ? in ('RECEIVED', 'ASSIGNED') then now() end,
            merged_into = case when ? = 'MERGED' then (select id from inquiry where reference = ?) end""";

    @Autowired
    JdbcClient jdbc;

    SignedInAccount rosa;
    SignedInAccount tom;
    String reference;
    String other;
    String third;

    @BeforeEach
    void receive(@Autowired People people, @Autowired ContactDesk desk) {
        rosa = people.account("Rosa Campos", Roles.COORDINATOR);
        tom = people.account("Tom Reyes", Roles.COORDINATOR);
        var topic = PublishedTopic.publish(jdbc, rosa.id());
        reference =
                desk.receive(Submissions.about(topic.id(), "Harold Whitman")).value();
        other = desk.receive(Submissions.about(topic.id(), "Harold Whitman")).value();
        third = desk.receive(Submissions.about(topic.id(), "Harold Whitman")).value();
    }

    /** The same moves as the aggregate's, from wherever they lead. */
    @ParameterizedTest
    @CsvSource({
        "RECEIVED, CLOSED",
        "CLOSED, RECEIVED",
        "SPAM, ASSIGNED",
        "SPAM, CLOSED",
        "SPAM, MERGED",
        "MERGED, SPAM",
        "MERGED, ASSIGNED",
        "MERGED, CLOSED"
    })
    void anIllegalMoveIsRefused(InquiryStatus from, InquiryStatus to) {
        wayTo(from).forEach(this::move);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> move(to))
                .withMessageContaining("An inquiry does not go from %s to %s", from, to);
    }

    @ParameterizedTest
    @CsvSource({
        "RECEIVED, ASSIGNED",
        "RECEIVED, SPAM",
        "ASSIGNED, RECEIVED",
        "ASSIGNED, CLOSED",
        "ASSIGNED, SPAM",
        "CLOSED, ASSIGNED",
        "CLOSED, SPAM",
        "SPAM, RECEIVED",
        "RECEIVED, MERGED",
        "ASSIGNED, MERGED",
        "CLOSED, MERGED",
        "MERGED, RECEIVED"
    })
    void aLegalMoveIsMade(InquiryStatus from, InquiryStatus to) {
        wayTo(from).forEach(this::move);

        move(to);

        assertThat(jdbc.sql("select status from inquiry where reference = ?")
                        .param(reference)
                        .query(String.class)
                        .single())
                .isEqualTo(to.name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name = 'Somebody else'",
                "message = 'Other words'",
                "email = null",
                "phone = '1'",
                "consent = null",
                "received_at = now()",
                "topic_id = gen_random_uuid()",
                "version_number = 2",
                "section_id = gen_random_uuid()",
                "topic_title = 'Another procedure'",
                "section_heading = 'Recovery'",
                "preferred_way = 'EMAIL'",
                "preferred_time = 'mornings'",
                "language = 'es'",
                "submission_sha256 = sha256('other')",
                "reference = 'AAA-AAA'"
            })
    void whatWasSentStaysAsItWasSent(String change) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update inquiry set " + change + " where reference = ?")
                        .param(reference)
                        .update())
                .withMessageContaining("append-only");
    }

    /** Nor does it write what the database keeps up to date by itself. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from inquiry",
                "update form_wording set texts = ''",
                "delete from form_wording",
                "update inquiry_event set text = ''",
                "delete from inquiry_event",
                "truncate inquiry_event",
                "delete from inquiry_merge",
                "update inquiry_other_person set said_at = now()",
                "update inquiry_escalation set level = 'ALL'",
                "delete from inquiry_escalation",
                "update absence set from_at = now()",
                "insert into inquiry_words select * from inquiry_words",
                "update inquiry_words set said = ''",
                "delete from inquiry_words",
                "insert into inquiry_name values ('whitman')",
                "update inquiry_name set word = 'whitman'",
                "delete from inquiry_name"
            })
    void theApplicationMayNot(String statement) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(statement).update())
                .havingRootCause()
                .withMessageContaining("permission denied");
    }

    @ParameterizedTest
    @CsvSource({
        "ASSIGNED, SPAM, RECEIVED",
        "CLOSED, SPAM, RECEIVED",
        "CLOSED, SPAM, ASSIGNED",
        "ASSIGNED, MERGED, RECEIVED",
        "CLOSED, MERGED, RECEIVED",
        "CLOSED, MERGED, ASSIGNED"
    })
    void whatWasSpamOrInAnotherOneGoesBackAsItWasOrNotAtAll(
            InquiryStatus from, InquiryStatus aside, InquiryStatus other) {
        wayTo(from).forEach(this::move);
        move(aside);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> move(other))
                .withMessageContaining("An inquiry does not go from %s to %s", aside, other);

        assertThat(moveAlone(from)).isEqualTo(1);
    }

    /** What has become of another one, and into which; into what it would go itself; and what refuses that. */
    @ParameterizedTest
    @CsvSource({
        "other, MERGED, third, other, cannot be merged into",
        "other, SPAM,   -,     other, cannot be merged into",
        "third, MERGED, it,    other, cannot be merged into",
        "third, MERGED, other, it,    inquiry_merged_is_in_another"
    })
    void nothingGoesIntoWhatIsInAnotherOneOrSpamOrItselfNorTakesOthersAlong(
            String another, InquiryStatus status, String where, String into, String refusal) {
        move(named(another), status, named(where));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> move(reference, MERGED, named(into)))
                .withMessageContaining(refusal);
    }

    @Test
    void whatIsOpenDoesNotGoIntoWhatIsClosed() {
        wayTo(CLOSED).forEach(this::move);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> move(other, MERGED, reference))
                .withMessageContaining("cannot be merged into");
    }

    private String named(String which) {
        return switch (which) {
            case "other" -> other;
            case "third" -> third;
            default -> reference;
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id = gen_random_uuid()",
                "merged_id = into_id",
                "into_id = merged_id",
                "merged_at = now()",
                "actor_id = actor_id",
                "actor_name = 'Tom Reyes'",
                "takes_name = true",
                "takes_email = true",
                "takes_phone = true",
                "takes_preferred = true",
                "status = 'CLOSED'",
                "next_step = 'COME_BACK'",
                "next_step_by = now()",
                "next_step_try = 1",
                "next_step_words = 'The scan'"
            })
    void howSomethingStoodBeforeAMergeCannotBeChanged(String change) {
        jdbc.sql("""
                        insert into inquiry_merge (id, merged_id, into_id, merged_at, actor_id, actor_name, takes_email,
                            takes_phone, takes_preferred, status, next_step, next_step_by)
                        select gen_random_uuid(), gone.id, kept.id, now(), ?, 'Rosa Campos', false, false, false,
                            'RECEIVED', 'WAIT', now()
                        from inquiry gone, inquiry kept where gone.reference = ? and kept.reference = ?""").params(rosa.id().id(), reference, other).update();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update inquiry_merge set " + change).update())
                .havingRootCause()
                .withMessageContaining("append-only");
    }

    /** Five minutes, by whoever wrote it, on the same inquiry, and with words. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "note.inquiry_id, note.id, :rosa, 5 minutes, July, -",
                "note.inquiry_id, note.id, :rosa, 301 seconds, July, Only a note of one's own",
                "note.inquiry_id, note.id, :rosa, -1 second, July, Only a note of one's own",
                "note.inquiry_id, note.id, :tom, 1 minute, July, Only a note of one's own",
                "other.id, note.id, :rosa, 1 minute, July, Only a note of one's own",
                "note.inquiry_id, received.id, :rosa, 1 minute, July, Only a note of one's own",
                "note.inquiry_id, null, :rosa, 1 minute, July, Only a note of one's own",
                "note.inquiry_id, note.id, :rosa, 1 minute, ' ', inquiry_event_correction_has_words"
            })
    void onlyANoteOfOnesOwnIsCorrectedAndForFiveMinutes(
            String inquiry, String corrects, String who, String after, String words, @Nullable String refusal) {
        jdbc.sql("""
                        insert into inquiry_event (id, inquiry_id, occurred_at, kind, actor_id, actor_name, text)
                        select gen_random_uuid(), id, now(), 'NOTED', ?, 'Rosa Campos', 'June'
                        from inquiry where reference = ?""").params(rosa.id().id(), reference).update();
        var correction = jdbc.sql("""
                        insert into inquiry_event (id, inquiry_id, occurred_at, kind, actor_id, actor_name, text, corrects)
                        select gen_random_uuid(), %s, note.occurred_at + cast(:after as interval), 'CORRECTED',
                            cast(%s as uuid), 'Somebody', :words, cast(%s as uuid)
                        from inquiry_event note join inquiry_event received using (inquiry_id), inquiry other
                        where note.kind = 'NOTED' and received.kind = 'RECEIVED' and other.reference = :other
                            and note.inquiry_id = (select id from inquiry where reference = :reference)""".formatted(inquiry, who, corrects))
                .param("after", after)
                .param("words", words)
                .param("rosa", rosa.id().id())
                .param("tom", tom.id().id())
                .param("other", other)
                .param("reference", reference);

        if (refusal == null) {
            assertThat(correction.update()).isEqualTo(1);
        } else {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(correction::update)
                    .havingRootCause()
                    .withMessageContaining(refusal);
        }
    }

    private int moveAlone(InquiryStatus to) {
        return move(reference, to, other);
    }

    private int move(String what, InquiryStatus to, String into) {
        return jdbc.sql("update inquiry set status = ?, " + STEP + " where reference = ?")
                .params(to.name(), to.name(), to.name(), to.name(), into, what)
                .update();
    }

    private static Stream<InquiryStatus> wayTo(InquiryStatus status) {
        return switch (status) {
            case RECEIVED -> Stream.of();
            case ASSIGNED, SPAM, MERGED -> Stream.of(status);
            case CLOSED -> Stream.of(ASSIGNED, CLOSED);
        };
    }

    /** Into spam or another one the rest goes along as it is. */
    private void move(InquiryStatus to) {
        if (to == SPAM || to == MERGED) {
            moveAlone(to);
            return;
        }
        boolean somebodys = to == ASSIGNED || to == CLOSED;
        jdbc.sql("update inquiry set status = ?, " + STEP
                        + ", assignee_id = ?, assignee_name = ?, outcome = ? where reference = ?")
                .params(to.name(), to.name(), to.name(), to.name(), other)
                .param(somebodys ? rosa.id().id() : null)
                .param(somebodys ? rosa.name() : null)
                .param(to == CLOSED ? "ANSWERED" : null)
                .param(reference)
                .update();
    }
}
