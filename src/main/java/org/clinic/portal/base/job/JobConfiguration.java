package org.clinic.portal.base.job;

import com.github.kagkarlsson.scheduler.PollingStrategyConfig;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Runs the {@link Task}s that modules contribute as beans, each on one node at a time.
 *
 * <p>A job begins at most a poll late. If its node dies, its heartbeats end, and another node takes it over within two
 * seconds: after four of them were missed, at the latest the look after next, and the poll after that. A node that only
 * stood still for a second may find that it is not alone, so a job holds what it changes and looks first whether it is done.
 */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration HEARTBEAT = Duration.ofMillis(250);
    private static final int MISSED_HEARTBEATS = 4;

    /** Of the ten connections to the database the others stay with those who wait for a page. */
    private static final int AT_ONCE = 4;

    /** As long as the rest of the portal gets to end what it is about. */
    private static final Duration LAST_WAIT = Duration.ofSeconds(20);

    /** What schedules jobs as part of the caller's transaction. */
    @Bean
    SchedulerClient schedulerClient(DataSource database) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .build();
    }

    @Bean
    JobRunner jobRunner(
            DataSource database,
            ObjectProvider<Task<?>> tasks,
            Clock clock,
            @Value("${portal.jobs.run:true}") boolean takesPart) {
        return new JobRunner(() -> scheduler(database, tasks.stream().toList(), clock), takesPart);
    }

    /** One that has not begun yet. */
    static Scheduler scheduler(DataSource database, List<Task<?>> tasks, Clock clock) {
        var once = new ArrayList<Task<?>>();
        var again = new ArrayList<RecurringTask<?>>();
        tasks.forEach(task -> {
            if (task instanceof RecurringTask<?> recurring) {
                again.add(recurring);
            } else {
                once.add(task);
            }
        });
        return Scheduler.create(database, once)
                .startTasks(again)
                .clock(clock::instant)
                .threads(AT_ONCE)
                .pollingInterval(POLL)
                .pollUsingLockAndFetch(
                        PollingStrategyConfig.DEFAULT_SELECT_FOR_UPDATE.lowerLimitFractionOfThreads,
                        PollingStrategyConfig.DEFAULT_SELECT_FOR_UPDATE.upperLimitFractionOfThreads)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LAST_WAIT)
                .addSchedulerListener(new FailedJobs())
                .build();
    }
}
