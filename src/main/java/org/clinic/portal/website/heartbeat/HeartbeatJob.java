package org.clinic.portal.website.heartbeat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tries the form so often that whoever looks after the portal learns within five minutes that it does not work. */
@Configuration(proxyBeanMethods = false)
class HeartbeatJob {

    /** With two tries of three answers each, for none of which anybody waits for more than ten seconds. */
    static final Duration PAUSE = Duration.ofMinutes(4);

    @Bean
    RecurringTask<Void> beating(Heartbeats heartbeats) {
        return Tasks.recurring("form-heartbeat", FixedDelay.of(PAUSE)).execute((job, context) -> heartbeats.beat());
    }
}
