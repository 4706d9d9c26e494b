package org.clinic.portal.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.clinic.portal.base.digest.Sha256;
import org.clinic.portal.base.id.TimeOrderedId;
import org.clinic.portal.base.security.SignedInAccount;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What readers wrote, as it is stored. Who asks says whether it is of the notes that may tell of somebody, or of the others. */
@Component
class NoteRows {

    private static final String NOTE = """
            select id, topic_id, topic_title, number, section_heading, words, received_at
            from reader_note where done_at is null""";

    private final JdbcClient jdbc;

    NoteRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the very same did not wait already. */
    boolean insert(ReadPart read, String words, boolean personal, Instant at) {
        return jdbc.sql("""
                        insert into reader_note
                            (id, topic_id, number, section_id, topic_title, section_heading, words, words_sha256,
                                received_at, personal)
                        values (:id, :topic, :number, cast(:section as uuid), :title, :heading, :words, :sha256,
                            :at, :personal)
                        on conflict do nothing""")
                        .param("id", TimeOrderedId.next())
                        .param("topic", read.version().topic().id())
                        .param("number", read.version().number())
                        .param("section", read.sectionId().map(SectionId::id).orElse(null))
                        .param("title", read.version().content().title())
                        .param("heading", read.heading().orElse(null))
                        .param("words", words)
                        .param("sha256", Sha256.of(words).bytes())
                        .param("at", Timestamptz.of(at))
                        .param("personal", personal)
                        .update()
                == 1;
    }

    /** Of one topic those that marketing may read, the newest first. */
    List<ReaderNote> harmless(TopicId topic, int most) {
        return jdbc.sql(NOTE + """
                         and not personal and topic_id = :topic
                        order by received_at desc, id desc limit :most""")
                .param("topic", topic.id())
                .param("most", most)
                .query(NoteRows::note)
                .list();
    }

    /** Those that coordinators alone read, the newest first. */
    List<ReaderNote> personal(@Nullable ReaderNote after, int most) {
        return jdbc.sql(NOTE + """
                         and personal
                            and (cast(:id as uuid) is null or (received_at, id) < (:at, cast(:id as uuid)))
                        order by received_at desc, id desc limit :most""")
                .param("id", after == null ? null : after.id())
                .param("at", Timestamptz.of(after == null ? Instant.EPOCH : after.receivedAt()))
                .param("most", most)
                .query(NoteRows::note)
                .list();
    }

    private static ReaderNote note(ResultSet row, int number) throws SQLException {
        return new ReaderNote(
                row.getObject("id", UUID.class),
                new TopicId(row.getObject("topic_id", UUID.class)),
                row.getString("topic_title"),
                row.getInt("number"),
                row.getString("section_heading"),
                row.getString("words"),
                Timestamptz.in(row, "received_at"));
    }

    int countPersonal() {
        return jdbc.sql("select count(*) from reader_note where personal and done_at is null")
                .query(Integer.class)
                .single();
    }

    /** Whether it was still to be done. */
    boolean done(UUID id, boolean personal, SignedInAccount by, Instant at) {
        return jdbc.sql("""
                        update reader_note set done_at = :at, done_by = :by, done_by_name = :name
                        where id = :id and personal = :personal and done_at is null""")
                        .param("id", id)
                        .param("personal", personal)
                        .param("by", by.id().id())
                        .param("name", by.name())
                        .param("at", Timestamptz.of(at))
                        .update()
                == 1;
    }

    /** Unless the very same words wait again already. */
    boolean notDone(UUID id, boolean personal) {
        return jdbc.sql("""
                        update reader_note note set done_at = null, done_by = null, done_by_name = null
                        where id = :id and personal = :personal and done_at is not null and not exists (
                            select from reader_note same
                            where same.done_at is null and same.topic_id = note.topic_id and same.number = note.number
                                and same.section_id is not distinct from note.section_id
                                and same.words_sha256 = note.words_sha256)""").param("id", id).param("personal", personal).update() == 1;
    }

    /** How many were deleted. */
    int deleteDoneBefore(Instant done, Instant received) {
        return jdbc.sql("delete from reader_note where done_at < :done or received_at < :received")
                .param("done", Timestamptz.of(done))
                .param("received", Timestamptz.of(received))
                .update();
    }
}
