package org.clinic.portal.topic.presence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.SignedInAccount;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is present, as the nodes share it. */
@Component
class PresenceRows {

    private final JdbcClient jdbc;

    PresenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a window is, and whose it is: what its node repeats as long as the window is there. */
    record Window(PresenceId id, TopicId topic, @Nullable SectionId section, SignedInAccount account) {}

    /** Says that the window is there, also if its row was swept away meanwhile. */
    void keep(Window window) {
        jdbc.sql("""
                        insert into topic_presence (id, topic_id, section_id, account_id, account_name, here_at)
                        values (?, ?, ?, ?, ?, now())
                        on conflict (id) do update set here_at = now(), topic_id = excluded.topic_id,
                            section_id = excluded.section_id,
                            wrote_at = case when topic_presence.section_id is distinct from excluded.section_id
                                then null else topic_presence.wrote_at end""")
                .param(window.id().id())
                .param(window.topic().id())
                .param(window.section() == null ? null : window.section().id())
                .param(window.account().id().id())
                .param(window.account().name())
                .update();
    }

    /** Answers whether this is news: who has written a moment ago is writing anyway. */
    boolean write(PresenceId id) {
        return jdbc.sql("""
                        update topic_presence presence set wrote_at = now()
                        from (select id, wrote_at from topic_presence where id = ? for update) before
                        where presence.id = before.id
                            and (before.wrote_at is null or before.wrote_at < now() - interval '10 seconds')
                        returning before.wrote_at is null""").param(id.id()).query(Boolean.class).optional().orElse(false);
    }

    void remove(PresenceId id) {
        jdbc.sql("delete from topic_presence where id = ?").param(id.id()).update();
    }

    /** Removes whose heartbeat has stayed out for 20 seconds, and returns the topics they had open. */
    List<TopicId> sweep() {
        return jdbc.sql("delete from topic_presence where here_at < now() - interval '20 seconds' returning topic_id")
                .query((row, number) -> new TopicId(row.getObject("topic_id", UUID.class)))
                .list();
    }

    /** Who has not written for a minute only looks, and the topics where that is so from now on are returned. */
    List<TopicId> settle() {
        return jdbc.sql("""
                        update topic_presence set wrote_at = null where wrote_at < now() - interval '1 minute'
                        returning topic_id""")
                .query((row, number) -> new TopicId(row.getObject("topic_id", UUID.class)))
                .list();
    }

    /** All but this window, who came first first. */
    List<Present> others(TopicId topic, PresenceId me) {
        return jdbc.sql("""
                        select account_id, account_name, section_id, wrote_at is not null as writing
                        from topic_presence where topic_id = ? and id <> ? and here_at > now() - interval '20 seconds'
                        order by id""")
                .params(topic.id(), me.id())
                .query((row, number) -> present(row))
                .list();
    }

    private static Present present(ResultSet row) throws SQLException {
        return new Present(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("account_name"),
                Optional.ofNullable(row.getObject("section_id", UUID.class))
                        .map(SectionId::new)
                        .orElse(null),
                row.getBoolean("writing"));
    }
}
