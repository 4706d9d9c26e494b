package org.clinic.portal.base.presence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.SignedInAccount;
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
    record Window(PresenceId id, Place place, @Nullable UUID part, SignedInAccount account) {}

    /** Says that the window is there, also if its row was swept away meanwhile. */
    void keep(Window window) {
        jdbc.sql("""
                        insert into presence (id, kind, place_id, part_id, account_id, account_name, here_at)
                        values (?, ?, ?, ?, ?, ?, now())
                        on conflict (id) do update set here_at = now(), kind = excluded.kind,
                            place_id = excluded.place_id, part_id = excluded.part_id,
                            wrote_at = case when (presence.place_id, presence.part_id)
                                    is distinct from (excluded.place_id, excluded.part_id)
                                then null else presence.wrote_at end""")
                .param(window.id().id())
                .param(window.place().kind())
                .param(window.place().id())
                .param(window.part())
                .param(window.account().id().id())
                .param(window.account().name())
                .update();
    }

    /** Answers whether this is news: who has written a moment ago is writing anyway. */
    boolean write(PresenceId id) {
        return jdbc.sql("""
                        update presence set wrote_at = now()
                        from (select id, wrote_at from presence where id = ? for update) before
                        where presence.id = before.id
                            and (before.wrote_at is null or before.wrote_at < now() - interval '10 seconds')
                        returning before.wrote_at is null""").param(id.id()).query(Boolean.class).optional().orElse(false);
    }

    void remove(PresenceId id) {
        jdbc.sql("delete from presence where id = ?").param(id.id()).update();
    }

    /** Removes whose heartbeat has stayed out for 20 seconds, and returns what they had open. */
    List<Place> sweep() {
        return jdbc.sql("delete from presence where here_at < now() - interval '20 seconds' returning kind, place_id")
                .query(PresenceRows::place)
                .list();
    }

    /** Who has not written for a minute only looks; where that is so from now on is returned. */
    List<Place> settle() {
        return jdbc.sql("""
                        update presence set wrote_at = null where wrote_at < now() - interval '1 minute'
                        returning kind, place_id""").query(PresenceRows::place).list();
    }

    /** By what they have open, all but this window, who came first first. */
    Map<UUID, List<Someone>> others(String kind, Collection<UUID> places, PresenceId me) {
        var others = new HashMap<UUID, List<Someone>>();
        jdbc.sql("""
                        select place_id, account_id, account_name, part_id, wrote_at is not null as writing
                        from presence where kind = ? and place_id = any (?) and id <> ?
                            and here_at > now() - interval '20 seconds'
                        order by id""")
                .param(kind)
                .param(places.toArray(UUID[]::new))
                .param(me.id())
                .query(row -> {
                    others.computeIfAbsent(row.getObject("place_id", UUID.class), place -> new ArrayList<>())
                            .add(someone(row));
                });
        return others;
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        return new Place(row.getString("kind"), row.getObject("place_id", UUID.class));
    }

    private static Someone someone(ResultSet row) throws SQLException {
        return new Someone(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("account_name"),
                row.getObject("part_id", UUID.class),
                row.getBoolean("writing"));
    }
}
