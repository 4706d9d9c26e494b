package org.clinic.portal.topic.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.topic.plan.Outlook.Coming;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Releases as they are read, with what is in them. */
@Component
class ReleaseRows {

    private final JdbcClient jdbc;
    private final PlanRows plans;

    ReleaseRows(JdbcClient jdbc, PlanRows plans) {
        this.jdbc = jdbc;
        this.plans = plans;
    }

    List<Release> toCome() {
        return list(jdbc.sql("""
                select * from topic_release where state in ('OPEN', 'LOCKED')
                order by at nulls last, made_at desc, id"""));
    }

    /** Those to come that have a time, and those that have happened since then, in their order. */
    List<Release> since(Instant moment) {
        return list(jdbc.sql("""
                select * from topic_release where state = 'LOCKED' or state = 'DONE' and at >= ?
                order by at, id""").param(Timestamptz.of(moment)));
    }

    private List<Release> list(StatementSpec select) {
        var outlook = Outlook.of(plans.pending());
        return select.query((row, number) -> release(row)).list().stream()
                .map(release -> withPlans(release, outlook))
                .toList();
    }

    Optional<Release> find(ReleaseId id) {
        return jdbc.sql("select * from topic_release where id = ?")
                .param(id.id())
                .query((row, number) -> release(row))
                .optional()
                .map(release -> withPlans(release, Outlook.of(plans.pending())));
    }

    /** @param outlook all that is planned, on which it depends what will be in the way of any */
    private Release withPlans(Release release, List<Planned> outlook) {
        var members = plans.in(release.id()).stream()
                .map(Coming::plan)
                .map(member -> outlook.stream()
                        .filter(plan -> plan.id().equals(member.id()))
                        .findFirst()
                        .orElse(member))
                .toList();
        return new Release(
                release.id(),
                release.revision(),
                release.name(),
                release.state(),
                release.at(),
                release.failure(),
                release.takesBack(),
                release.madeAt(),
                release.makerName(),
                members);
    }

    private static Release release(ResultSet row) throws SQLException {
        var failure = row.getString("failure");
        return new Release(
                new ReleaseId(row.getObject("id", UUID.class)),
                row.getInt("revision"),
                row.getString("name"),
                ReleaseState.valueOf(row.getString("state")),
                Timestamptz.maybeIn(row, "at").orElse(null),
                failure == null ? null : Clash.valueOf(failure),
                takesBack(row),
                Timestamptz.in(row, "made_at"),
                row.getString("maker_name"),
                List.of());
    }

    private static @Nullable ReleaseId takesBack(ResultSet row) throws SQLException {
        var release = row.getObject("takes_back", UUID.class);
        return release == null ? null : new ReleaseId(release);
    }
}
