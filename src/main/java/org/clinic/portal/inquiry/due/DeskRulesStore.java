package org.clinic.portal.inquiry.due;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clinic.portal.base.security.SignedInAccount;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.inquiry.due.SavedRules.Saving;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every set of rules that was ever saved, in the database. */
@Component
class DeskRulesStore {

    private final JdbcClient jdbc;

    DeskRulesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands in one row. */
    private record Head(
            int revision,
            Map<Priority, PromisedTime> promised,
            Cadence cadence,
            Escalation escalation,
            Saving saving) {}

    /** The last that were saved. */
    Optional<SavedRules> latest() {
        return jdbc.sql("""
                        select revision, saved_at, saved_by_name, promised_high_minutes, promised_normal_minutes,
                            promised_low_minutes, days_between_tries, morning_call, afternoon_call,
                            escalate_to_duty_minutes, escalate_to_all_minutes
                        from desk_rules order by revision desc limit 1""")
                .query((row, number) -> head(row))
                .optional()
                .map(head -> new SavedRules(
                        head.revision,
                        new DeskRules(
                                week(head.revision),
                                head.promised,
                                head.cadence,
                                head.escalation,
                                holidays(head.revision)),
                        Optional.of(head.saving)));
    }

    private static Head head(ResultSet row) throws SQLException {
        var promised = new EnumMap<Priority, PromisedTime>(Priority.class);
        promised.put(Priority.HIGH, promised(row.getInt("promised_high_minutes")));
        promised.put(Priority.NORMAL, promised(row.getInt("promised_normal_minutes")));
        promised.put(Priority.LOW, promised(row.getInt("promised_low_minutes")));
        var cadence = new Cadence(
                List.of((Integer[]) row.getArray("days_between_tries").getArray()),
                row.getObject("morning_call", LocalTime.class),
                row.getObject("afternoon_call", LocalTime.class));
        var saving = new Saving(Timestamptz.in(row, "saved_at"), row.getString("saved_by_name"));
        var escalation = new Escalation(
                promised(row.getInt("escalate_to_duty_minutes")), promised(row.getInt("escalate_to_all_minutes")));
        return new Head(row.getInt("revision"), promised, cadence, escalation, saving);
    }

    private static PromisedTime promised(int minutes) {
        return new PromisedTime(Duration.ofMinutes(minutes));
    }

    private Map<DayOfWeek, DayHours> week(int revision) {
        var blocks = new EnumMap<DayOfWeek, List<OpenBlock>>(DayOfWeek.class);
        jdbc.sql("select weekday, opens, closes from desk_opening where revision = ?")
                .param(revision)
                .query(row -> {
                    blocks.computeIfAbsent(DayOfWeek.of(row.getInt("weekday")), none -> new ArrayList<>())
                            .add(new OpenBlock(time(row.getInt("opens")), time(row.getInt("closes"))));
                });
        var week = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
        blocks.forEach((day, all) -> week.put(day, new DayHours(all)));
        return week;
    }

    private static LocalTime time(int minutes) {
        return LocalTime.MIDNIGHT.plusMinutes(minutes);
    }

    private List<Holiday> holidays(int revision) {
        return jdbc.sql("select day, name from desk_holiday where revision = ?")
                .param(revision)
                .query((row, number) -> new Holiday(row.getObject("day", LocalDate.class), row.getString("name")))
                .list();
    }

    /** Stores them under a revision, unless there is one of that number already, also one that is being saved just now. */
    boolean insert(int revision, DeskRules rules, SignedInAccount account, Instant now) {
        var cadence = rules.cadence();
        int inserted = jdbc.sql("""
                        insert into desk_rules (revision, saved_at, saved_by, saved_by_name, promised_high_minutes,
                            promised_normal_minutes, promised_low_minutes, days_between_tries, morning_call, afternoon_call,
                            escalate_to_duty_minutes, escalate_to_all_minutes)
                        values (?, ?, ?, ?, ?, ?, ?, cast(? as integer[]), ?, ?, ?, ?) on conflict do nothing""")
                .param(revision)
                .param(Timestamptz.of(now))
                .param(account.id().id())
                .param(account.name())
                .param(rules.promised(Priority.HIGH).time().toMinutes())
                .param(rules.promised(Priority.NORMAL).time().toMinutes())
                .param(rules.promised(Priority.LOW).time().toMinutes())
                .param("{" + Cadence.written(cadence.daysBetween()) + "}")
                .param(cadence.morning())
                .param(cadence.afternoon())
                .param(rules.escalation().toDuty().time().toMinutes())
                .param(rules.escalation().toAll().time().toMinutes())
                .update();
        if (inserted == 0) {
            return false;
        }
        rules.week().forEach((day, hours) -> hours.blocks().forEach(block -> insert(revision, day, block)));
        rules.holidays().forEach(holiday -> insert(revision, holiday));
        return true;
    }

    private void insert(int revision, DayOfWeek day, OpenBlock block) {
        jdbc.sql("insert into desk_opening (revision, weekday, opens, closes) values (?, ?, ?, ?)")
                .param(revision)
                .param(day.getValue())
                .param(block.from().toSecondOfDay() / 60)
                .param(DayHours.minutes(block.until()))
                .update();
    }

    private void insert(int revision, Holiday holiday) {
        jdbc.sql("insert into desk_holiday (revision, day, name) values (?, ?, ?)")
                .param(revision)
                .param(holiday.day())
                .param(holiday.name())
                .update();
    }
}
