package org.clinic.portal.topic.standard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.clinic.portal.base.security.Hand;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.check.Check;
import org.clinic.portal.topic.check.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which findings were set aside, of texts that may be others by now. */
@Component
class SetAsideRows {

    private final JdbcClient jdbc;

    SetAsideRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of two who set the same aside the first one's reason stays. */
    void add(TopicId topic, Finding finding, String reason, Hand hand) {
        jdbc.sql("""
                        insert into check_set_aside
                            (section_id, topic_id, check_name, text_sha256, reason, set_aside_at, set_aside_by,
                                set_aside_name)
                        values (:section, :topic, :check, :key, :reason, :at, :by, :name) on conflict do nothing""")
                .param("section", id(finding.section()), Types.OTHER)
                .param("topic", finding.section() == null ? topic.id() : null, Types.OTHER)
                .param("check", finding.check().name())
                .param("key", finding.key())
                .param("reason", reason)
                .param("at", Timestamptz.of(hand.at()))
                .param("by", hand.id().id())
                .param("name", hand.name())
                .update();
    }

    void remove(TopicId topic, SetAside setAside) {
        jdbc.sql("""
                        delete from check_set_aside
                        where (section_id = :section or topic_id = :topic and cast(:section as uuid) is null)
                            and check_name = :check and text_sha256 = :key""")
                .param("section", id(setAside.section()), Types.OTHER)
                .param("topic", topic.id())
                .param("check", setAside.check().name())
                .param("key", setAside.key())
                .update();
    }

    private static @Nullable UUID id(@Nullable SectionId section) {
        return section == null ? null : section.id();
    }

    /** Those of the topic's details, and of the sections that are in its draft or its bin. */
    List<SetAside> of(TopicId topic) {
        return jdbc.sql("""
                        select * from check_set_aside where topic_id = :topic
                        union all
                        select aside.* from check_set_aside aside
                        join topic_section section on section.id = aside.section_id
                        where section.topic_id = :topic order by set_aside_at""")
                .param("topic", topic.id())
                .query((row, number) -> setAside(row))
                .list();
    }

    private static SetAside setAside(ResultSet row) throws SQLException {
        var section = row.getObject("section_id", UUID.class);
        return new SetAside(
                section == null ? null : new SectionId(section),
                Check.valueOf(row.getString("check_name")),
                row.getString("text_sha256"),
                row.getString("reason"),
                Timestamptz.in(row, "set_aside_at"),
                row.getString("set_aside_name"));
    }
}
