package org.clinic.portal.feedback;

import java.time.LocalDate;
import org.clinic.portal.content.SectionId;
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
}
