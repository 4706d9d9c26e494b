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

    @BeforeEach
    void receive(@Autowired People people, @Autowired ContactDesk desk) {
        rosa = people.account("Rosa Campos", Roles.COORDINATOR);
        tom = people.account("Tom Reyes", Roles.COORDINATOR);
        var topic = PublishedTopic.publish(jdbc, rosa.id());
        reference =
                desk.receive(Submissions.about(topic.id(), "Harold Whitman")).value();
        other = desk.receive(Submissions.about(topic.id(), "Harold Whitman")).value();
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
                "version_number = 2",
                "reference = 'AAA-AAA'"
            })
    void whatWasSentStaysAsItWasSent(String change) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update inquiry set " + change + " where reference = ?")
                        .param(reference)
                        .update())
                .withMessageContaining("append-only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update inquiry_event set text = ''", "delete from inquiry_event", "truncate inquiry_event"})
    void theTimelineCannotBeChanged(String change) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(change).update())
                .havingRootCause()
                .withMessageContaining("permission denied");
    }

    @Test
    void anInquiryCannotBeDeleted() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("delete from inquiry where reference = ?")
                        .param(reference)
                        .update())
                .havingRootCause()
                .withMessageContaining("permission denied");
    }

    @Test
    void anAssignedInquiryIsSomebodys() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update inquiry set status = 'ASSIGNED' where reference = ?")
                        .param(reference)
                        .update())
                .withMessageContaining("inquiry_assigned_is_somebodys");
    }

    @ParameterizedTest
    @CsvSource({"ASSIGNED, RECEIVED", "CLOSED, RECEIVED", "CLOSED, ASSIGNED"})
    void whatWasTakenForSpamGoesBackAsItWasOrNotAtAll(InquiryStatus from, InquiryStatus other) {
        wayTo(from).forEach(this::move);
        move(InquiryStatus.SPAM);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> move(other))
                .withMessageContaining("An inquiry does not go from SPAM to %s", other);

        assertThat(moveAlone(from)).isEqualTo(1);
    }

    @Test
    void nothingIsMergedIntoWhatIsMergedItselfNorTakesOthersAlong() {
        moveAlone(InquiryStatus.MERGED);

        for (var merge : new String[] {
            "update inquiry set status = 'MERGED', next_step = null, next_step_by = null, "
                    + "merged_into = (select id from inquiry where reference = :gone) where reference = :other",
            "update inquiry set status = 'MERGED', next_step = null, next_step_by = null, "
                    + "merged_into = id where reference = :other"
        }) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql(merge)
                            .param("gone", reference)
                            .param("other", other)
                            .update());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update inquiry_merge set takes_email = true",
                "update inquiry_merge set status = 'CLOSED'",
                "delete from inquiry_merge"
            })
    void howSomethingStoodBeforeAMergeCannotBeChanged(String change) {
        jdbc.sql("""
                        insert into inquiry_merge (id, merged_id, into_id, merged_at, actor_id, actor_name, takes_email,
                            takes_phone, takes_preferred, status, next_step, next_step_by)
                        select gen_random_uuid(), gone.id, kept.id, now(), ?, 'Rosa Campos', false, false, false,
                            'RECEIVED', 'WAIT', now()
                        from inquiry gone, inquiry kept where gone.reference = ? and kept.reference = ?""").params(rosa.id().id(), reference, other).update();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(change).update());
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
        return jdbc.sql("update inquiry set status = ?, " + STEP + " where reference = ?")
                .params(to.name(), to.name(), to.name(), to.name(), other, reference)
                .update();
    }

    private static Stream<InquiryStatus> wayTo(InquiryStatus status) {
        return switch (status) {
            case RECEIVED -> Stream.of();
            case ASSIGNED, SPAM, MERGED -> Stream.of(status);
            case CLOSED -> Stream.of(InquiryStatus.ASSIGNED, InquiryStatus.CLOSED);
        };
    }

    /** Into spam or another one the rest goes along as it is. */
    private void move(InquiryStatus to) {
        if (to == InquiryStatus.SPAM || to == InquiryStatus.MERGED) {
            moveAlone(to);
            return;
        }
        boolean somebodys = to == InquiryStatus.ASSIGNED || to == InquiryStatus.CLOSED;
        jdbc.sql("update inquiry set status = ?, " + STEP
                        + ", assignee_id = ?, assignee_name = ?, outcome = ? where reference = ?")
                .params(to.name(), to.name(), to.name(), to.name(), other)
                .param(somebodys ? rosa.id().id() : null)
                .param(somebodys ? rosa.name() : null)
                .param(to == InquiryStatus.CLOSED ? "ANSWERED" : null)
                .param(reference)
                .update();
    }
}
