package org.clinic.portal.inquiry;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has every node look once a minute for what is late. */
@Component
@ConditionalOnBooleanProperty(name = "portal.desk.escalates", matchIfMissing = true)
class EscalationClock {

    private static final Logger log = LoggerFactory.getLogger(EscalationClock.class);

    private final Escalations escalations;

    EscalationClock(Escalations escalations) {
        this.escalations = escalations;
    }

    @Scheduled(fixedDelay = 60, initialDelay = 60, timeUnit = TimeUnit.SECONDS)
    void look() {
        try {
            escalations.tell();
        } catch (DataAccessException failed) {
            log.warn("What is late is told later: {}", failed.getMessage());
        }
    }
}
