package org.clinic.portal.job;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.job.JobRefusedException.Reason;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How what the portal does by itself is coming along, on all nodes. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class JobService {

    private final JobRows rows;
    private final ObjectProvider<Task<?>> tasks;
    private final ObjectProvider<Troubles> troubles;
    private final AuditTrail audit;
    private final CurrentAccount current;
    private final Clock clock;

    JobService(
            JobRows rows,
            ObjectProvider<Task<?>> tasks,
            ObjectProvider<Troubles> troubles,
            AuditTrail audit,
            CurrentAccount current,
            Clock clock) {
        this.rows = rows;
        this.tasks = tasks;
        this.troubles = troubles;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** What nodes do all the time, but cannot just now; nothing while all is well. */
    @Transactional(readOnly = true)
    public List<Troubles.Trouble> troubles() {
        return troubles.stream().flatMap(all -> all.now().stream()).toList();
    }

    /** Those that some node has ever been asked to do: what fails first, then by name. */
    @Transactional(readOnly = true)
    public List<RecurringJob> recurring() {
        return rows.recurring(clock.instant());
    }

    /** Each kind of what is done once, by name, also if nothing of it waits. */
    @Transactional(readOnly = true)
    public List<WaitingJobs> waiting() {
        var kinds = tasks.stream()
                .filter(task -> !(task instanceof RecurringTask<?>))
                .map(Task::getName)
                .sorted()
                .toList();
        return rows.waiting(kinds, clock.instant());
    }

    /**
     * Has the next node that looks, which is within a second, do a recurring job.
     *
     * @throws JobRefusedException if it is being done, or if there is none of that name
     */
    public void run(String name) {
        if (!rows.makeDue(name, clock.instant())) {
            throw new JobRefusedException(name, rows.exists(name) ? Reason.RUNNING : Reason.ABSENT);
        }
        audit.record("job.run", current.get(), Map.of("job", name));
    }
}
