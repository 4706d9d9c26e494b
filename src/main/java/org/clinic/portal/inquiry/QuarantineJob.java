package org.clinic.portal.inquiry;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.clinic.portal.inquiry.spam.Screening;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Deletes what has waited in quarantine for so long that nobody expects an answer any more, and what was counted: the secret
 * of yesterday within the hour, so that nobody can tell any more from where something came.
 */
@Configuration(proxyBeanMethods = false)
class QuarantineJob {

    @Bean
    RecurringTask<Void> sweepingQuarantine(SpamFigures quarantine, Screening screening) {
        return Tasks.recurring("quarantine", FixedDelay.of(Duration.ofHours(1))).execute((job, context) -> {
            screening.forget();
            quarantine.deleteAndCount();
        });
    }
}
