package org.clinic.portal.inquiry.spam;

import java.time.Clock;
import org.clinic.portal.base.digest.DailySecrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secret of a day, by which the same sender is known again on that day on every node, and by nobody afterwards. */
@Component
class DailySalt {

    private final DailySecrets secrets;

    DailySalt(JdbcClient jdbc, Clock clock) {
        secrets = new DailySecrets(jdbc, clock, "spam_salt");
    }

    /** What stands for a value today. */
    byte[] key(String kind, String value) {
        return secrets.key(kind, value);
    }

    /** Removes those of days before this one. */
    void forget() {
        secrets.forgetBefore(0);
    }
}
