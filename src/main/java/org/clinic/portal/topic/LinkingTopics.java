package org.clinic.portal.topic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.dependants.Dependant;
import org.clinic.portal.base.dependants.Dependants;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.address.TopicAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Other topics that link to a topic or to a section of it, in their drafts or where visitors read them. */
@Component
class LinkingTopics implements Dependants {

    /** Those in the archive link to nothing as long as they are there, and what is in a bin says nothing. */
    private static final String QUERY = """
            with linking as (
                select topic_id, id as section_id, position from topic_section
                where position is not null and jsonb_path_exists(
                    body, '$.**.link ? (@.%1$s == $linked)', jsonb_build_object('linked', cast(:linked as text)))
                union all
                select version.topic_id, null, null from topic_version version
                join topic_live_period period on period.topic_id = version.topic_id
                    and period.number = version.number and period.live_until is null
                where jsonb_path_exists(content::jsonb, '$.**.link ? (@.%1$s == $linked)',
                    jsonb_build_object('linked', cast(:linked as text))))
            select id, title, (
                select section_id from linking where topic_id = topic.id order by position nulls last limit 1) as section_id
            from topic
            where id in (select topic_id from linking) and id <> %2$s and archived_at is null
            order by folded(title), id""";

    private static final String TO_TOPIC = QUERY.formatted("topic", "cast(:linked as uuid)");

    private static final String TO_SECTION =
            QUERY.formatted("section", "(select topic_id from topic_section where id = cast(:linked as uuid))");

    private final JdbcClient jdbc;

    LinkingTopics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Dependant> on(String subject, UUID id) {
        return switch (subject) {
            case "topic" -> linking("topic.dependants.links", TO_TOPIC, id);
            case "topic_section" -> linking("topic.dependants.section-links", TO_SECTION, id);
            default -> Optional.empty();
        };
    }

    private Optional<Dependant> linking(String key, String query, UUID id) {
        var linking = jdbc.sql(query)
                .param("linked", id.toString())
                .query((row, number) -> which(row))
                .list();
        return linking.isEmpty() ? Optional.empty() : Optional.of(new Dependant(key, linking.size(), linking));
    }

    /** Leads to the section with the link, if the draft still has it. */
    private static Dependant.Which which(ResultSet row) throws SQLException {
        var topic = new TopicId(row.getObject("id", UUID.class));
        var section = row.getObject("section_id", UUID.class);
        var address =
                section == null ? TopicAddress.editor(topic) : TopicAddress.section(topic, new SectionId(section));
        return new Dependant.Which(row.getString("title"), address.toString());
    }
}
