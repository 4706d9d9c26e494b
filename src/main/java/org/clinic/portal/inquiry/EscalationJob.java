package org.clinic.portal.inquiry;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has somebody look once a minute for what is late. */
@Configuration(proxyBeanMethods = false)
class EscalationJob {

    @Bean
    RecurringTask<Void> escalating(Escalations escalations) {
        return Tasks.recurring("escalations", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((job, context) -> escalations.tell());
    }
}
