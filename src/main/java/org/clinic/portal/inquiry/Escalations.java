package org.clinic.portal.inquiry;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.inquiry.due.DueTimes;
import org.clinic.portal.notification.Notifications;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells others of what is late: whoever is on duty after a while, and everybody after another one. Each step is told once at
 * each level, on whichever node; who does something about it has another step due, and begins anew.
 */
@Component
class Escalations {

    /** At once; more wait for the next time, in order. */
    private static final int MOST = 200;

    /** Who is told. */
    enum Level {
        DUTY,
        ALL
    }

    private final JdbcClient jdbc;
    private final DueTimes due;
    private final OnDuty duty;
    private final Notifications notifications;
    private final Clock clock;

    Escalations(JdbcClient jdbc, DueTimes due, OnDuty duty, Notifications notifications, Clock clock) {
        this.jdbc = jdbc;
        this.due = due;
        this.duty = duty;
        this.notifications = notifications;
        this.clock = clock;
    }

    private record Late(
            UUID id, String reference, Instant by, @Nullable String assignee) {}

    @Transactional
    public void tell() {
        var now = clock.instant();
        for (var level : Level.values()) {
            late(level, now).stream()
                    .filter(late -> !due.escalates(late.by, level == Level.ALL).isAfter(now))
                    .filter(late -> isFirst(late, level, now))
                    .forEach(late -> told(level, now).forEach(account -> tell(account, late)));
        }
    }

    private List<AccountId> told(Level level, Instant now) {
        return level == Level.ALL ? duty.everybody() : duty.at(now);
    }

    private List<Late> late(Level level, Instant now) {
        return jdbc.sql("""
                        select id, reference, next_step_by, assignee_name from inquiry
                        where next_step is not null and next_step_by < ?
                            and not exists (select from inquiry_escalation told
                                            where inquiry_id = inquiry.id and due_by = next_step_by and level = ?)
                        order by next_step_by, id limit ?""")
                .params(Timestamptz.of(now), level.name(), MOST)
                .query((row, number) -> new Late(
                        row.getObject("id", UUID.class),
                        row.getString("reference"),
                        Timestamptz.in(row, "next_step_by"),
                        row.getString("assignee_name")))
                .list();
    }

    /** Waits for a node that is writing the same row, and leaves it to that one. */
    private boolean isFirst(Late late, Level level, Instant now) {
        return jdbc.sql("""
                                insert into inquiry_escalation (inquiry_id, due_by, level, escalated_at)
                                values (?, ?, ?, ?) on conflict do nothing""")
                        .params(late.id, Timestamptz.of(late.by), level.name(), Timestamptz.of(now))
                        .update()
                > 0;
    }

    private void tell(AccountId account, Late late) {
        notifications.send(
                account,
                Set.of(Roles.COORDINATOR),
                late.assignee == null ? "inquiry.late.nobodys" : "inquiry.late",
                late.assignee == null ? List.of(late.reference) : List.of(late.assignee, late.reference),
                "inquiries/" + late.id);
    }
}
