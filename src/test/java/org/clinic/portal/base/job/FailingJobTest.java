package org.clinic.portal.base.job;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.job.JobService;
import org.clinic.portal.job.RecurringJob;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(Roles.ADMIN)
class FailingJobTest {

    private static final FixedDelay OFTEN = FixedDelay.of(Duration.ofMillis(100));
    private static final FixedDelay HOURLY = FixedDelay.of(Duration.ofHours(1));

    private final AtomicInteger done = new AtomicInteger();

    @Autowired
    DataSource database;

    @Autowired
    JobService jobs;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nothingIsLeft() {
        jdbc.sql("delete from scheduled_tasks where task_name like 'test-%'").update();
    }

    @Test
    void aJobThatFailsAgainAndAgainIsSeenAndDelaysNoOther() {
        running(
                List.of(failing(OFTEN), sound(OFTEN)),
                () -> Awaitility.await()
                        .pollInSameThread()
                        .until(() -> job("test-failing").failures() >= 3 && done.get() >= 3));

        assertThat(job("test-failing"))
                .returns(null, RecurringJob::lastSuccess)
                .matches(RecurringJob::hasFailed)
                .matches(job -> job.lastFailure() != null);
        assertThat(job("test-sound")).returns(0, RecurringJob::failures).matches(job -> job.lastSuccess() != null);
    }

    @Test
    void whatHasToRunNowIsRunNowAndStillSaysWhenItFailedLast() {
        running(List.of(failing(HOURLY), sound(HOURLY)), () -> {
            Awaitility.await().pollInSameThread().until(() -> done.get() == 1 && hasEnded("test-sound"));
            assertThat(job("test-sound").next()).isAfter(Instant.now().plusSeconds(60));

            jobs.run("test-sound");
            jobs.run("test-failing");

            assertThat(job("test-failing").lastFailure()).isNotNull();
            Awaitility.await()
                    .pollInSameThread()
                    .until(() -> done.get() == 2 && job("test-failing").failures() == 2);
        });
    }

    private boolean hasEnded(String name) {
        return job(name).lastSuccess() != null && job("test-failing").failures() == 1;
    }

    /** On a node as the portal's. */
    private void running(List<RecurringTask<?>> tasks, Runnable meanwhile) {
        var scheduler = JobConfiguration.scheduler(database, List.copyOf(tasks), Clock.systemUTC());
        scheduler.start();
        try {
            Awaitility.await()
                    .pollInSameThread()
                    .until(() -> jobs.recurring().stream()
                                    .filter(job -> job.name().startsWith("test-"))
                                    .count()
                            == tasks.size());
            meanwhile.run();
        } finally {
            scheduler.stop();
        }
    }

    private static RecurringTask<?> failing(FixedDelay delay) {
        return Tasks.recurring("test-failing", delay).execute((job, context) -> {
            throw new IllegalStateException("As every time");
        });
    }

    private RecurringTask<?> sound(FixedDelay delay) {
        return Tasks.recurring("test-sound", delay).execute((job, context) -> done.incrementAndGet());
    }

    private RecurringJob job(String name) {
        return jobs.recurring().stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
