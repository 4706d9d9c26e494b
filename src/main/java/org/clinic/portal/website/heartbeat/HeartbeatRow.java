package org.clinic.portal.website.heartbeat;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.website.heartbeat.HeartbeatState.Outage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the form stands, and the secret with which forms are marked, in the database: the same for all nodes. */
@Repository
class HeartbeatRow {

    private static final int SECRET = 32;

    private final JdbcClient jdbc;

    HeartbeatRow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Made by the node that first needs it. */
    byte[] secret() {
        return find().orElseGet(() -> {
            var made = new byte[SECRET];
            new SecureRandom().nextBytes(made);
            jdbc.sql("insert into form_heartbeat (secret) values (?) on conflict do nothing")
                    .param(made)
                    .update();
            return find().orElseThrow();
        });
    }

    private Optional<byte[]> find() {
        return jdbc.sql("select secret from form_heartbeat").query(byte[].class).optional();
    }

    HeartbeatState state() {
        return jdbc.sql("select * from form_heartbeat")
                .query(HeartbeatRow::row)
                .optional()
                .orElse(HeartbeatState.NONE);
    }

    /** The same, locked until the end of the transaction: of two nodes that have tried only one tells of it. */
    HeartbeatState stateForChange() {
        return jdbc.sql("select * from form_heartbeat for update")
                .query(HeartbeatRow::row)
                .single();
    }

    private static HeartbeatState row(ResultSet row, int number) throws SQLException {
        var since = Timestamptz.maybeIn(row, "failing_since");
        return new HeartbeatState(
                Timestamptz.maybeIn(row, "tried_at").orElse(null),
                Timestamptz.maybeIn(row, "passed_at").orElse(null),
                since.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Outage(since.get(), Step.valueOf(row.getString("step")), row.getString("detail"))));
    }

    void passed(Instant now) {
        keep(now, now, null);
    }

    void failed(Instant now, Outage outage) {
        keep(now, null, outage);
    }

    private void keep(Instant tried, @Nullable Instant passed, @Nullable Outage outage) {
        jdbc.sql("""
                        update form_heartbeat set tried_at = :tried, passed_at = coalesce(:passed, passed_at),
                            failing_since = :since, step = :step, detail = :detail""")
                .param("tried", Timestamptz.of(tried))
                .param("passed", passed == null ? null : Timestamptz.of(passed))
                .param("since", outage == null ? null : Timestamptz.of(outage.since()))
                .param("step", outage == null ? null : outage.step().name())
                .param("detail", outage == null ? null : outage.seen())
                .update();
    }
}
