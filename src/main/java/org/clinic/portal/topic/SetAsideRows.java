package org.clinic.portal.topic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.clinic.portal.base.security.SignedInAccount;
import org.clinic.portal.topic.check.Check;
import org.clinic.portal.topic.check.Finding;
import org.clinic.portal.topic.content.SectionId;
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
    void add(Finding finding, String reason, SignedInAccount by, Instant at) {
        jdbc.sql("""
                        insert into check_set_aside
                            (section_id, check_name, text_sha256, reason, set_aside_at, set_aside_by, set_aside_name)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .param(finding.section().id())
                .param(finding.check().name())
                .param(finding.key())
                .param(reason)
                .param(Timestamp.from(at))
                .param(by.id().id())
                .param(by.name())
                .update();
    }

    void remove(SetAside setAside) {
        jdbc.sql("delete from check_set_aside where section_id = ? and check_name = ? and text_sha256 = ?")
                .param(setAside.section().id())
                .param(setAside.check().name())
                .param(setAside.key())
                .update();
    }

    /** Those of the sections that are in the topic's draft or its bin. */
    List<SetAside> of(TopicId topic) {
        return jdbc.sql("""
                        select aside.* from check_set_aside aside
                        join topic_section section on section.id = aside.section_id
                        where section.topic_id = ? order by set_aside_at""")
                .param(topic.id())
                .query((row, number) -> setAside(row))
                .list();
    }

    private static SetAside setAside(ResultSet row) throws SQLException {
        return new SetAside(
                new SectionId(row.getObject("section_id", UUID.class)),
                Check.valueOf(row.getString("check_name")),
                row.getString("text_sha256"),
                row.getString("reason"),
                row.getObject("set_aside_at", OffsetDateTime.class).toInstant(),
                row.getString("set_aside_name"));
    }
}
