package org.clinic.portal.topic.plan;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Has plans looked at when their time comes. Each alarm is for one thing at one time; what is moved or cancelled takes its
 * alarm back, so that what waits is what will happen. One that is being heard already stays: whoever hears it looks whether
 * it is still so.
 */
@Component
class Alarms {

    static final String PLAN = "plans";
    static final String RELEASE = "releases";

    private final SchedulerClient scheduler;
    private final JdbcClient jdbc;

    Alarms(SchedulerClient scheduler, JdbcClient jdbc) {
        this.scheduler = scheduler;
        this.jdbc = jdbc;
    }

    /** As part of the caller's transaction. */
    void set(PlanId plan, Instant moment) {
        set(PLAN, name(plan, moment), moment);
    }

    void set(ReleaseId release, Instant moment) {
        set(RELEASE, name(release, moment), moment);
    }

    private void set(String task, String name, Instant moment) {
        scheduler.schedule(
                new TaskInstance<>(task, name),
                moment,
                ScheduleOptions.defaultOptions().whenExistsDoNothing());
    }

    /** As part of the caller's transaction. */
    void takeBack(PlanId plan, Instant moment) {
        takeBack(PLAN, name(plan, moment));
    }

    void takeBack(ReleaseId release, Instant moment) {
        takeBack(RELEASE, name(release, moment));
    }

    /** The scheduler's own way fails where a node has just begun to hear it. */
    private void takeBack(String task, String name) {
        jdbc.sql("delete from scheduled_tasks where task_name = ? and task_instance = ? and not picked")
                .params(task, name)
                .update();
    }

    private static String name(Object of, Instant moment) {
        return of + "@" + moment;
    }
}
