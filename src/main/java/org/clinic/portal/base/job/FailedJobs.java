package org.clinic.portal.base.job;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import org.clinic.portal.base.outage.DatabaseOutage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log which job has failed and why; of a database that is away only that it is. */
class FailedJobs extends AbstractSchedulerListener {

    private static final Logger log = LoggerFactory.getLogger(FailedJobs.class);

    @Override
    public void onExecutionComplete(ExecutionComplete complete) {
        complete.getCause()
                .ifPresent(why -> tell(complete.getExecution().taskInstance.getTaskName(), why));
    }

    private static void tell(String job, Throwable why) {
        if (DatabaseOutage.isCauseOf(why)) {
            DatabaseOutage.here().lost(why);
        } else {
            log.error("The job {} has failed and is tried again", job, why);
        }
    }
}
