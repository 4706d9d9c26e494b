package org.clinic.portal.topic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds topics for the list, and whether their drafts say what visitors read. */
@Component
class TopicSearch {

    /** Compares members as {@code ContentJson} writes them; jsonb does not mind their order and spacing. */
    private static final String QUERY = """
            select topic.*, version.number,
                version.content::jsonb = jsonb_build_object(
                    'slug', topic.slug, 'language', topic.language, 'label', topic.label, 'title', topic.title,
                    'summary', topic.summary, 'sections', (
                        select coalesce(jsonb_agg(jsonb_build_object(
                            'id', section.id, 'kind', section.kind, 'heading', section.heading, 'body', section.body)
                            order by section.position), '[]')
                        from topic_section section
                        where section.topic_id = topic.id and section.position is not null)) as unchanged
            from (select * from topic
                  where strpos(lower(concat_ws(' ', title, label, summary, slug)), lower(:text)) > 0
                  order by changed_at desc, id desc limit :limit offset :offset) topic
            left join topic_live_period period on period.topic_id = topic.id and period.live_until is null
            left join topic_version version on version.topic_id = topic.id and version.number = period.number
            order by topic.changed_at desc, topic.id desc""";

    private final JdbcClient jdbc;

    TopicSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TopicSummary> find(String text, Pageable page) {
        return jdbc.sql(QUERY)
                .param("text", text.strip())
                .param("limit", page.isPaged() ? page.getPageSize() : Integer.MAX_VALUE)
                .param("offset", page.isPaged() ? page.getOffset() : 0)
                .query((row, number) -> summary(row))
                .list();
    }

    private static TopicSummary summary(ResultSet row) throws SQLException {
        var unchanged = Optional.ofNullable(row.getObject("unchanged", Boolean.class));
        return new TopicSummary(
                new TopicId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("slug"),
                TopicStatus.of(row.getInt("version_count"), unchanged),
                row.getObject("number", Integer.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"));
    }
}
