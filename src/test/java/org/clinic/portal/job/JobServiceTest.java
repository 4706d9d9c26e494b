package org.clinic.portal.job;

import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.clinic.portal.audit.AuditFilter;
import org.clinic.portal.audit.AuditSearch;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.job.JobRefusedException.Reason;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
@SignedInAs(Roles.ADMIN)
@Transactional
class JobServiceTest {

    @Autowired
    JobService jobs;

    @Autowired
    List<Task<?>> tasks;

    @Autowired
    AuditSearch audit;

    @Autowired
    CurrentAccount current;

    @Autowired
    Translations translations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Instant now = Instant.EPOCH;

    @BeforeEach
    void toTheSecond() {
        now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void whatFailsStandsFirstWithHowOftenInARow() {
        var hourAgo = now.minus(Duration.ofHours(1));
        put("a-sound", "recurring", now.plusSeconds(30), null, hourAgo, null, 0);
        put("b-failing", "recurring", now.plusSeconds(40), null, null, hourAgo, 4);

        assertThat(jobs.recurring())
                .filteredOn(job -> List.of("a-sound", "b-failing").contains(job.name()))
                .containsExactly(
                        new RecurringJob("b-failing", now.plusSeconds(40), null, hourAgo, 4, null, false),
                        new RecurringJob("a-sound", now.plusSeconds(30), hourAgo, null, 0, null, false));
    }

    @Test
    void whatANodeRunsSaysWhichAndWhatNoNodeLooksForIsLate() {
        put("a-running", "recurring", now.minusSeconds(600), now, null, null, 0);
        put("b-left", "recurring", now.minusSeconds(600), now.minusSeconds(60), null, null, 0);
        put("c-unseen", "recurring", now.minusSeconds(600), null, null, null, 0);

        assertThat(job("a-running")).returns("a-node", RecurringJob::node).returns(false, RecurringJob::late);
        assertThat(job("b-left")).returns(null, RecurringJob::node).returns(true, RecurringJob::late);
        assertThat(job("c-unseen")).returns(null, RecurringJob::node).returns(true, RecurringJob::late);
    }

    @Test
    void ofWhatIsDoneOnceItIsToldHowManyWaitAndHowManyFail() {
        jdbc.sql("delete from scheduled_tasks").update();
        put("plans", "one", now.plusSeconds(900), null, null, null, 0);
        put("plans", "two", now.plusSeconds(30), null, null, now.minusSeconds(5), 2);

        assertThat(jobs.waiting())
                .containsExactly(
                        new WaitingJobs("plans", 2, now.plusSeconds(30), 1, now.minusSeconds(5), false),
                        new WaitingJobs("releases", 0, null, 0, null, false));
    }

    @Test
    void whatIsRunNowIsDueAndKeepsWhatCameOfItBefore() {
        put("a-job", "recurring", now.plusSeconds(900), null, now.minusSeconds(60), now.minusSeconds(50), 1);

        jobs.run("a-job");

        assertThat(job("a-job"))
                .matches(job -> !job.next().isAfter(clock.instant()))
                .returns(now.minusSeconds(60), RecurringJob::lastSuccess)
                .returns(now.minusSeconds(50), RecurringJob::lastFailure)
                .returns(1, RecurringJob::failures);
        var entry = audit.find(ofJobs(), null, 1).getFirst();
        assertThat(entry.action()).isEqualTo("job.run");
        assertThat(entry.actor()).contains(current.get().id());
        assertThat(entry.detail()).contains("a-job");
    }

    @Test
    void whatRunsAlreadyOrIsNotThereIsRefused() {
        put("a-running", "recurring", now, now, null, null, 0);
        put("plans", "once", now.plusSeconds(900), null, null, null, 0);

        assertThat(refusal("a-running")).isEqualTo(Reason.RUNNING);
        assertThat(refusal("plans")).isEqualTo(Reason.ABSENT);
        assertThat(audit.find(ofJobs(), null, 100))
                .noneMatch(entry -> entry.detail().contains("a-running"));
    }

    @Test
    void everyJobHasANameAndSaysWhatItDoes() {
        assertThat(tasks).hasSizeGreaterThan(4).allSatisfy(task -> {
            assertThat(translations.has("job.name." + task.getName())).isTrue();
            assertThat(translations.has("job.does." + task.getName())).isTrue();
        });
    }

    private Reason refusal(String name) {
        var refused = new Reason[1];
        assertThatExceptionOfType(JobRefusedException.class)
                .isThrownBy(() -> jobs.run(name))
                .satisfies(refusal -> refused[0] = refusal.reason());
        return refused[0];
    }

    private static AuditFilter ofJobs() {
        return new AuditFilter(
                Optional.empty(), Optional.of("job"), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private RecurringJob job(String name) {
        return jobs.recurring().stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void put(
            String name,
            String instance,
            Instant next,
            @Nullable Instant heartbeat,
            @Nullable Instant success,
            @Nullable Instant failure,
            int failures) {
        jdbc.sql("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,
                            last_heartbeat, last_success, last_failure, consecutive_failures, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""")
                .param(name)
                .param(instance)
                .param(Timestamptz.of(next))
                .param(heartbeat != null)
                .param(heartbeat == null ? null : "a-node")
                .param(heartbeat == null ? null : Timestamptz.of(heartbeat))
                .param(success == null ? null : Timestamptz.of(success))
                .param(failure == null ? null : Timestamptz.of(failure))
                .param(failures)
                .update();
    }
}
