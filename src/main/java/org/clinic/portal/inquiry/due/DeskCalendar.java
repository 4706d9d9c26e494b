package org.clinic.portal.inquiry.due;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** What is due when by one set of rules. */
class DeskCalendar {

    private final DeskRules rules;
    private final ZoneId zone;
    private final BusinessTime business;

    DeskCalendar(DeskRules rules, ZoneId zone) {
        this.rules = rules;
        this.zone = zone;
        this.business = rules.business(zone);
    }

    DeskRules rules() {
        return rules;
    }

    Instant firstAnswer(Priority priority, Instant receivedAt) {
        return business.after(receivedAt, rules.promised(priority).time());
    }

    Instant nextCall(int tries, Instant last) {
        if (tries < 1) {
            throw new IllegalArgumentException("There was no try yet");
        }
        var time = rules.cadence().otherThan(last.atZone(zone).toLocalTime());
        var day = business.afterDays(last, rules.cadence().daysAfter(tries))
                .atZone(zone)
                .toLocalDate();
        return business.after(day.atTime(time).atZone(zone).toInstant(), Duration.ZERO);
    }

    Instant inDays(int days, Instant from) {
        return business.afterDays(from, days);
    }

    Instant opening(int days, Instant from) {
        var day = business.afterDays(from, days).atZone(zone).toLocalDate();
        return business.after(day.atStartOfDay(zone).toInstant(), Duration.ZERO);
    }

    Instant next(Instant from) {
        return business.after(from, Duration.ZERO);
    }
}
