package org.clinic.portal.clinic;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has forgotten what somebody typed about the clinic and left: whoever still wants it has it in their browser. */
@Configuration(proxyBeanMethods = false)
class PreviewsJob {

    private static final Duration KEPT = Duration.ofDays(1);

    @Bean
    RecurringTask<Void> forgettingClinicPreviews(PreviewRows rows, Clock clock) {
        return Tasks.recurring("clinic-previews", FixedDelay.of(Duration.ofHours(1)))
                .execute((job, context) -> sweep(rows, clock));
    }

    static int sweep(PreviewRows rows, Clock clock) {
        return rows.removeBefore(clock.instant().minus(KEPT));
    }
}
