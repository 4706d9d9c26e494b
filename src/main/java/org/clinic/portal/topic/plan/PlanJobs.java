package org.clinic.portal.topic.plan;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears the {@link Alarms}. What fails for another reason than a clash, such as a database that is away, is tried again. */
@Configuration(proxyBeanMethods = false)
class PlanJobs {

    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Duration AT_THE_LATEST = Duration.ofMinutes(1);

    @Bean
    OneTimeTask<Void> planTask(DuePlans due) {
        return task(Alarms.PLAN, id -> due.happen(new PlanId(id)));
    }

    @Bean
    OneTimeTask<Void> releaseTask(DuePlans due) {
        return task(Alarms.RELEASE, id -> due.happen(new ReleaseId(id)));
    }

    private static OneTimeTask<Void> task(String name, Consumer<UUID> happen) {
        return Tasks.oneTime(name)
                .onFailure(PlanJobs::again)
                .execute((alarm, context) ->
                        happen.accept(UUID.fromString(alarm.getId().split("@", 2)[0])));
    }

    /** At first soon, then once a minute. */
    private static void again(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        int times = Math.min(failed.getExecution().consecutiveFailures, 6);
        var wait = AGAIN.multipliedBy(1L << times);
        operations.reschedule(
                failed, failed.getTimeDone().plus(wait.compareTo(AT_THE_LATEST) < 0 ? wait : AT_THE_LATEST));
    }
}
