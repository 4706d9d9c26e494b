package org.clinic.portal.searched;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has forgotten what was looked for long ago. */
@Configuration(proxyBeanMethods = false)
class SweepingJob {

    @Bean
    RecurringTask<Void> sweepingMissedSearches(MissedSearchRows rows, MissedSearches missed) {
        return Tasks.recurring("missed-searches", FixedDelay.of(Duration.ofHours(12)))
                .execute((job, context) -> rows.removeBefore(missed.today().minusDays(SearchReport.DAYS - 1L)));
    }
}
