package org.clinic.portal.topic.plan;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Has plans looked at when their time comes. Nobody takes an alarm back: each is for one thing at one time, and whoever
 * hears it looks whether that is still so.
 */
@Component
class Alarms {

    static final String PLAN = "plans";
    static final String RELEASE = "releases";

    private final SchedulerClient scheduler;

    Alarms(SchedulerClient scheduler) {
        this.scheduler = scheduler;
    }

    /** As part of the caller's transaction. */
    void set(PlanId plan, Instant moment) {
        set(PLAN, plan + "@" + moment, moment);
    }

    void set(ReleaseId release, Instant moment) {
        set(RELEASE, release + "@" + moment, moment);
    }

    private void set(String task, String name, Instant moment) {
        scheduler.schedule(
                new TaskInstance<>(task, name),
                moment,
                ScheduleOptions.defaultOptions().whenExistsDoNothing());
    }
}
