package org.clinic.portal.topic.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.clinic.portal.base.security.TopicReaders;
import org.clinic.portal.base.text.Tidy;
import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the sections of all topics, for those who lead a link to one. */
@Service
@Transactional(readOnly = true)
@TopicReaders
public class SectionSearch {

    private static final int MOST = 20;
    private static final String SECTIONS = """
            select topic.id as topic_id, topic.title, section.id, section.heading,
                section.position is null as removed
            from topic_section section join topic on topic.id = section.topic_id
            """;

    private final JdbcClient jdbc;

    SectionSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Up to twenty sections with a heading; each word is in the heading or in the topic's title. The topic named first. */
    public List<FoundSection> find(TopicId first, String words) {
        return jdbc.sql(SECTIONS + """
                        where section.position is not null and btrim(section.heading) <> ''
                            and says(section.heading || ' ' || topic.title, :words)
                        order by topic.id <> :first, folded(topic.title), topic.id, section.position
                        limit :most""")
                .param("words", Tidy.line(words))
                .param("first", first.id())
                .param("most", MOST)
                .query((row, number) -> section(row))
                .list();
    }

    /** Those of them that there are. */
    public List<FoundSection> look(Collection<LinkTarget.ToSection> targets) {
        if (targets.isEmpty()) {
            return List.of();
        }
        var ids = targets.stream().map(target -> target.section().id()).toArray(UUID[]::new);
        return jdbc.sql(SECTIONS + "where section.id = any(:ids)")
                .param("ids", ids)
                .query((row, number) -> section(row))
                .list();
    }

    private static FoundSection section(ResultSet row) throws SQLException {
        return new FoundSection(
                new TopicId(row.getObject("topic_id", UUID.class)),
                new SectionId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("heading"),
                row.getBoolean("removed"));
    }
}
