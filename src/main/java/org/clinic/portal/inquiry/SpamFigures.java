package org.clinic.portal.inquiry;

import java.sql.Date;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.inquiry.spam.Thresholds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many forms were caught, rightly and wrongly. What is deleted from the quarantine stays counted here. */
@Repository
class SpamFigures {

    private static final int WEEKS = 8;

    /** What became of a row of the quarantine. */
    private static final String BECAME = """
            case when released_by is not null then 'RELEASED' when released_at is not null then 'ANSWERED'
                 when held then 'UNANSWERED' else 'KEPT' end""";

    private final JdbcClient jdbc;
    private final Clinic clinic;
    private final Clock clock;

    SpamFigures(JdbcClient jdbc, Clinic clinic, Clock clock) {
        this.jdbc = jdbc;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** Deletes what has waited for too long, and counts what became of it. */
    void deleteAndCount() {
        jdbc.sql("""
                        with gone as (
                            delete from quarantined where received_at < :before
                            returning cast(received_at at time zone :zone as date) as day, $became as what)
                        insert into spam_tally as before (day, what, count)
                        select day, what, count(*) from gone group by day, what
                        on conflict (day, what) do update set count = before.count + excluded.count""".replace("$became", BECAME))
                .param("before", Timestamptz.of(clock.instant().minus(Quarantine.KEPT)))
                .param("zone", clinic.zone().getId())
                .update();
    }

    /** The last weeks in which any was caught or missed, the present one first. */
    List<SpamWeek> weeks() {
        var monday = LocalDate.ofInstant(clock.instant(), clinic.zone())
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var since = monday.minusWeeks(WEEKS - 1);
        return jdbc.sql("""
                        select cast(date_trunc('week', day) as date) as monday,
                            coalesce(sum(n) filter (where what = 'KEPT'), 0) as kept,
                            coalesce(sum(n) filter (where what = 'UNANSWERED'), 0) as unanswered,
                            coalesce(sum(n) filter (where what = 'ANSWERED'), 0) as answered,
                            coalesce(sum(n) filter (where what = 'RELEASED'), 0) as released,
                            coalesce(sum(n) filter (where what = 'MISSED'), 0) as missed
                        from (
                            select day, what, count as n from spam_tally
                            union all
                            select cast(received_at at time zone :zone as date), $became, 1 from quarantined
                            union all
                            select cast(received_at at time zone :zone as date), 'MISSED', 1 from inquiry
                            where status = 'SPAM' and received_at >= :from
                              and not exists (select from quarantined where inquiry_id = inquiry.id)) as each
                        where day >= :since group by monday order by monday desc""".replace("$became", BECAME))
                .param("zone", clinic.zone().getId())
                .param("since", Date.valueOf(since))
                .param("from", Timestamptz.of(since.atStartOfDay(clinic.zone()).toInstant()))
                .query((row, number) -> new SpamWeek(
                        row.getObject("monday", LocalDate.class),
                        row.getInt("kept"),
                        row.getInt("unanswered"),
                        row.getInt("answered"),
                        row.getInt("released"),
                        row.getInt("missed")))
                .list();
    }

    /** What these thresholds would have done to what came in the last thirty days. */
    SpamEffect effect(Thresholds thresholds) {
        return jdbc.sql("""
                        select count(*) filter (where points >= :doubtful and points < :spam) as asked,
                            count(*) filter (where points >= :spam) as kept,
                            count(*) filter (where points >= :spam and good) as wrongly
                        from (
                            select points, released_at is not null as good from quarantined where received_at >= :since
                            union all
                            select doubt.points, inquiry.status <> 'SPAM' from inquiry_doubt doubt
                            join inquiry on inquiry.id = doubt.inquiry_id
                            where inquiry.received_at >= :since
                              and not exists (select from quarantined where inquiry_id = inquiry.id)) as came""")
                .param("doubtful", thresholds.doubtful())
                .param("spam", thresholds.spam())
                .param("since", Timestamptz.of(clock.instant().minus(Quarantine.KEPT)))
                .query((row, number) -> new SpamEffect(row.getInt("asked"), row.getInt("kept"), row.getInt("wrongly")))
                .single();
    }
}
