package org.clinic.portal.topic.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.digest.Sha256;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.plan.Outlook.Coming;
import org.clinic.portal.version.ChangeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans as lists show them, without their texts, and with what stands in their way by itself. */
@Component
class PlanRows {

    private static final String PLANS = """
            select plan.id, plan.revision, plan.topic_id, plan.title, plan.act, plan.content_sha256, plan.based_on_sha256,
                plan.kind, coalesce(plan.note, plan.reason) as note, coalesce(plan.at, release.at) as happens_at,
                plan.release_id, release.name as release_name, release.state = 'LOCKED' as locked, plan.state, plan.failure,
                plan.number, plan.planned_at, plan.planned_by, plan.planner_name, live.content_sha256 as live_sha256,
                live.number as live_number,
                topic.archived_at is not null as archived,
                plan.act = 'PUBLISH' and exists (
                    select from topic_version other
                    where other.slug = plan.content ->> 'slug' and other.topic_id <> plan.topic_id) as slug_taken,
                exists (
                    select from account join account_role on account_id = account.id
                    where account.id = plan.planned_by and deactivated_at is null and role = 'MARKETING') as planner_may
            from topic_plan plan
            join topic on topic.id = plan.topic_id
            left join topic_release release on release.id = plan.release_id
            left join (
                select version.topic_id, version.number, version.content_sha256 from topic_version version
                join topic_live_period period on period.topic_id = version.topic_id and period.number = version.number
                where period.live_until is null) live on live.topic_id = plan.topic_id
            """;

    private static final String IN_ORDER = " order by happens_at nulls last, plan.id";

    private final JdbcClient jdbc;

    PlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that is still to happen, in its order. */
    List<Coming> pending() {
        return jdbc.sql(PLANS + "where plan.state = 'PENDING'" + IN_ORDER)
                .query((row, number) -> coming(row))
                .list();
    }

    /** What of a topic is still to happen, in its order. */
    List<Coming> pending(TopicId topic) {
        return jdbc.sql(PLANS + "where plan.state = 'PENDING' and plan.topic_id = ?" + IN_ORDER)
                .param(topic.id())
                .query((row, number) -> coming(row))
                .list();
    }

    /** What has happened, or should have, and was meant to since then. */
    List<Planned> since(Instant moment) {
        return jdbc.sql(PLANS + "where plan.state in ('DONE', 'FAILED') and coalesce(plan.at, release.at) >= ?"
                        + IN_ORDER)
                .param(Timestamptz.of(moment))
                .query((row, number) -> planned(row))
                .list();
    }

    /** Members of a release, by title: those that are to happen with it, or have. */
    List<Coming> in(ReleaseId release) {
        return jdbc.sql(
                        PLANS
                                + "where plan.release_id = ? and plan.state <> 'CANCELLED' order by folded(plan.title), plan.id")
                .param(release.id())
                .query((row, number) -> coming(row))
                .list();
    }

    Optional<Coming> find(PlanId id) {
        return jdbc.sql(PLANS + "where plan.id = ?")
                .param(id.id())
                .query((row, number) -> coming(row))
                .optional();
    }

    /** What visitors read of a topic now. */
    Optional<Sha256> live(TopicId topic) {
        return jdbc.sql("""
                        select version.content_sha256 from topic_version version
                        join topic_live_period period on period.topic_id = version.topic_id
                            and period.number = version.number and period.live_until is null
                        where version.topic_id = ?""").param(topic.id()).query(byte[].class).optional().map(Sha256::new);
    }

    private static Coming coming(ResultSet row) throws SQLException {
        return new Coming(planned(row), sha256(row, "based_on_sha256"), sha256(row, "live_sha256"), inItself(row));
    }

    private static @Nullable Clash inItself(ResultSet row) throws SQLException {
        if (!row.getBoolean("planner_may")) {
            return Clash.PLANNER_GONE;
        }
        if (row.getBoolean("archived")) {
            return Clash.ARCHIVED;
        }
        return row.getBoolean("slug_taken") ? Clash.SLUG_TAKEN : null;
    }

    private static Planned planned(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        var failure = row.getString("failure");
        return new Planned(
                new PlanId(row.getObject("id", UUID.class)),
                row.getInt("revision"),
                new TopicId(row.getObject("topic_id", UUID.class)),
                row.getString("title"),
                row.getString("act").equals("PUBLISH"),
                kind == null ? null : ChangeKind.valueOf(kind),
                row.getString("note"),
                Timestamptz.maybeIn(row, "happens_at").orElse(null),
                release(row),
                PlanState.valueOf(row.getString("state")),
                failure == null ? null : Clash.valueOf(failure),
                row.getObject("number", Integer.class),
                row.getObject("live_number", Integer.class),
                sha256(row, "content_sha256"),
                Timestamptz.in(row, "planned_at"),
                new AccountId(row.getObject("planned_by", UUID.class)),
                row.getString("planner_name"));
    }

    private static Planned.@Nullable InRelease release(ResultSet row) throws SQLException {
        var release = row.getObject("release_id", UUID.class);
        return release == null
                ? null
                : new Planned.InRelease(
                        new ReleaseId(release), row.getString("release_name"), row.getBoolean("locked"));
    }

    private static @Nullable Sha256 sha256(ResultSet row, String column) throws SQLException {
        var bytes = row.getBytes(column);
        return bytes == null ? null : new Sha256(bytes);
    }
}
