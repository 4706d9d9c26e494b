package org.clinic.portal.account;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has what is over about signing in swept, so that its tables stay small. */
@Configuration(proxyBeanMethods = false)
class SweepingJobs {

    @Bean
    RecurringTask<Void> sweepingSessions(SignInSessions sessions) {
        return Tasks.recurring("sessions", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((job, context) -> sessions.sweep());
    }

    @Bean
    RecurringTask<Void> sweepingBrakes(SignInBrakes brakes) {
        return Tasks.recurring("sign-in-brakes", FixedDelay.of(Duration.ofHours(1)))
                .execute((job, context) -> brakes.sweep());
    }
}
