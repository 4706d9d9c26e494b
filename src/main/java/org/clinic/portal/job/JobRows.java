package org.clinic.portal.job;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.clinic.portal.base.time.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Jobs as they stand in the database, whichever node does them. */
@Component
class JobRows {

    /** Some polls; a node that is full or begins takes no longer. */
    private static final Duration LATE = Duration.ofMinutes(1);

    /** Heartbeats come several times a second. What has been silent for longer waits for another node to take it over. */
    private static final Duration ALIVE = Duration.ofSeconds(5);

    private final JdbcClient jdbc;

    JobRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What fails first, then by name. */
    List<RecurringJob> recurring(Instant now) {
        return jdbc.sql("""
                        select task_name, execution_time, last_success, last_failure,
                            coalesce(consecutive_failures, 0) as failures,
                            case when picked and last_heartbeat > :alive then picked_by end as node,
                            execution_time < :late and not (picked and last_heartbeat > :alive) as late
                        from scheduled_tasks where task_instance = :recurring
                        order by coalesce(consecutive_failures, 0) = 0, task_name""")
                .param("alive", Timestamptz.of(now.minus(ALIVE)))
                .param("late", Timestamptz.of(now.minus(LATE)))
                .param("recurring", RecurringTask.INSTANCE)
                .query(JobRows::recurring)
                .list();
    }

    private static RecurringJob recurring(ResultSet row, int number) throws SQLException {
        return new RecurringJob(
                row.getString("task_name"),
                Timestamptz.in(row, "execution_time"),
                Timestamptz.maybeIn(row, "last_success").orElse(null),
                Timestamptz.maybeIn(row, "last_failure").orElse(null),
                row.getInt("failures"),
                row.getString("node"),
                row.getBoolean("late"));
    }

    /** One for each kind, in their order, also if nothing of it waits. */
    List<WaitingJobs> waiting(List<String> kinds, Instant now) {
        return jdbc.sql("""
                        select name, count(task_name) as waiting, min(execution_time) as next,
                            count(*) filter (where consecutive_failures > 0) as failing,
                            max(last_failure) filter (where consecutive_failures > 0) as last_failure,
                            coalesce(bool_or(execution_time < :late and not (picked and last_heartbeat > :alive)), false)
                                as late
                        from unnest(:kinds) with ordinality as kind(name, place)
                        left join scheduled_tasks on task_name = name
                        group by name, place order by place""")
                .param("alive", Timestamptz.of(now.minus(ALIVE)))
                .param("late", Timestamptz.of(now.minus(LATE)))
                .param("kinds", kinds.toArray(String[]::new))
                .query(JobRows::waiting)
                .list();
    }

    private static WaitingJobs waiting(ResultSet row, int number) throws SQLException {
        return new WaitingJobs(
                row.getString("name"),
                row.getInt("waiting"),
                Timestamptz.maybeIn(row, "next").orElse(null),
                row.getInt("failing"),
                Timestamptz.maybeIn(row, "last_failure").orElse(null),
                row.getBoolean("late"));
    }

    /**
     * Has it be due, unless a node does it. The scheduler's own way to another time forgets when a job succeeded and failed
     * last, which is what one wants to see.
     *
     * @return whether it is
     */
    boolean makeDue(String name, Instant now) {
        return jdbc.sql("""
                        update scheduled_tasks set execution_time = least(execution_time, ?), version = version + 1
                        where task_name = ? and task_instance = ? and not picked""")
                        .params(Timestamptz.of(now), name, RecurringTask.INSTANCE)
                        .update()
                == 1;
    }

    boolean exists(String name) {
        return jdbc.sql("select exists (select from scheduled_tasks where task_name = ? and task_instance = ?)")
                .params(name, RecurringTask.INSTANCE)
                .query(Boolean.class)
                .single();
    }
}
