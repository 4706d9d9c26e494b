package org.clinic.portal.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.time.Timestamptz;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators read of the audit trail, the newest first. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class AuditSearch {

    /** More than this is for whoever has the database. */
    static final int MOST_EXPORTED = 50_000;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final CurrentAccount current;
    private final Clinic clinic;

    AuditSearch(JdbcClient jdbc, AuditTrail audit, CurrentAccount current, Clinic clinic) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.current = current;
        this.clinic = clinic;
    }

    /** The newest, or those that come after the last of a page before. */
    @Transactional(readOnly = true)
    public List<AuditEntry> find(AuditFilter filter, @Nullable AuditEntry after, int limit) {
        var sql = new StringBuilder("""
                select id, occurred_at, actor_id, actor_name, action, subject_type, subject_id, host(address) as address,
                       detail::text as detail
                from audit_event where true""");
        var values = new ArrayList<Object>();
        filter.who().ifPresent(who -> {
            sql.append(" and (actor_id = ? or subject_type = 'account' and subject_id = ?)");
            values.add(who);
            values.add(who);
        });
        filter.what().ifPresent(what -> {
            sql.append(" and split_part(action, '.', 1) = ?");
            values.add(what);
        });
        filter.about().ifPresent(about -> {
            // In lists, the ids of all that was shown.
            sql.append(" and (subject_id = ? or detail -> 'shown' @> to_jsonb(cast(? as text)))");
            values.add(about);
            values.add(about.toString());
        });
        filter.from().ifPresent(day -> {
            sql.append(" and occurred_at >= ?");
            values.add(Timestamptz.of(beginOf(day)));
        });
        filter.to().ifPresent(day -> {
            sql.append(" and occurred_at < ?");
            values.add(Timestamptz.of(beginOf(day.plusDays(1))));
        });
        if (after != null) {
            sql.append(" and (occurred_at, id) < (?, ?)");
            values.add(Timestamptz.of(after.at()));
            values.add(after.id());
        }
        values.add(limit);
        return jdbc.sql(sql + " order by occurred_at desc, id desc limit ?")
                .params(values)
                .query(AuditSearch::entry)
                .list();
    }

    private Instant beginOf(LocalDate day) {
        return day.atStartOfDay(clinic.zone()).toInstant();
    }

    /** All that is found, as a table for other programs, up to 50,000 lines; who takes it away leaves a trace. */
    public String export(AuditFilter filter) {
        var entries = find(filter, null, MOST_EXPORTED);
        var detail = new TreeMap<String, Object>(Map.of("lines", entries.size()));
        filter.who().ifPresent(who -> detail.put("who", who));
        filter.what().ifPresent(what -> detail.put("what", what));
        filter.about().ifPresent(about -> detail.put("about", about));
        filter.from().ifPresent(day -> detail.put("from", day.toString()));
        filter.to().ifPresent(day -> detail.put("to", day.toString()));
        audit.record("audit.export", current.get(), detail);
        return AuditTable.of(entries);
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getObject("id", UUID.class),
                Timestamptz.in(row, "occurred_at"),
                Optional.ofNullable(row.getObject("actor_id", UUID.class)).map(AccountId::new),
                text(row, "actor_name"),
                row.getString("action"),
                text(row, "subject_type"),
                Optional.ofNullable(row.getObject("subject_id", UUID.class)),
                text(row, "address"),
                row.getString("detail"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }
}
