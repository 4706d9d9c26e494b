package org.clinic.portal.feedback;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What readers answered, as it is counted. */
@Component
class AnswerRows {

    private final JdbcClient jdbc;

    AnswerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void count(ReadPart read, LocalDate day, ReaderAnswer answer) {
        jdbc.sql("""
                        insert into reader_answer (topic_id, number, section_id, day, answer, times)
                        values (:topic, :number, cast(:section as uuid), :day, :answer, 1)
                        on conflict on constraint reader_answer_has_one_count
                            do update set times = reader_answer.times + 1""")
                .param("topic", read.version().topic().id())
                .param("number", read.version().number())
                .param("section", read.sectionId().map(SectionId::id).orElse(null))
                .param("day", day)
                .param("answer", answer.name())
                .update();
    }

    /** What was answered about a version, for each part that anything was answered about; nothing for the page as a whole. */
    Map<Optional<SectionId>, AnswerCounts> of(TopicId topic, int number) {
        var counts = new HashMap<Optional<SectionId>, AnswerCounts>();
        jdbc.sql("""
                        select section_id,
                            coalesce(sum(times) filter (where answer = 'YES'), 0) as yes,
                            coalesce(sum(times) filter (where answer = 'NO'), 0) as no,
                            coalesce(sum(times) filter (where answer = 'WRONG'), 0) as wrong
                        from reader_answer where topic_id = ? and number = ? group by section_id""").params(topic.id(), number).query(row -> {
            counts.put(
                    Optional.ofNullable(row.getObject("section_id", UUID.class)).map(SectionId::new),
                    new AnswerCounts(row.getLong("yes"), row.getLong("no"), row.getLong("wrong")));
        });
        return counts;
    }
}
