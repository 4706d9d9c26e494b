package org.clinic.portal.inquiry.due;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What is due when by one set of rules. */
class DeskCalendar {

    /** How long somebody waits for their hours: after that, they are called at others. */
    private static final int LONGEST_WAIT_DAYS = 28;

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

    /** In which its hours are. */
    ZoneId zone() {
        return zone;
    }

    Instant firstAnswer(Priority priority, Instant receivedAt) {
        return business.after(receivedAt, rules.promised(priority).time());
    }

    Instant escalates(Instant by, boolean toAll) {
        var escalation = rules.escalation();
        return business.after(by, (toAll ? escalation.toAll() : escalation.toDuty()).time());
    }

    Instant nextCall(int tries, Instant last, List<PartOfDay> parts) {
        if (tries < 1) {
            throw new IllegalArgumentException("There was no try yet");
        }
        var called = last.atZone(zone).toLocalTime();
        var day = business.afterDays(last, rules.cadence().daysAfter(tries))
                .atZone(zone)
                .toLocalDate();
        return day.datesUntil(day.plusDays(LONGEST_WAIT_DAYS))
                .flatMap(each -> within(PartOfDay.of(called).last(parts), each).stream())
                .findFirst()
                .orElseGet(() -> next(day.atTime(rules.cadence().otherThan(called))
                        .atZone(zone)
                        .toInstant()));
    }

    /** When somebody is called on that day who is to be called in one of these parts of it, rather in the first. */
    private Optional<Instant> within(List<PartOfDay> parts, LocalDate day) {
        return parts.stream()
                .flatMap(part -> business
                        .on(day, rules.cadence().usual(part), part.until())
                        .or(() -> business.on(day, part.from(), part.until()))
                        .stream())
                .findFirst();
    }

    boolean meets(List<PartOfDay> parts) {
        return parts.isEmpty()
                || rules.week().values().stream()
                        .flatMap(day -> day.blocks().stream())
                        .anyMatch(block -> parts.stream().anyMatch(block::meets));
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
