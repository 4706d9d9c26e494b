package org.clinic.portal.inquiry.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.inquiry.NextStepKind;
import org.clinic.portal.inquiry.due.DueTimes;
import org.springframework.stereotype.Component;

/** The moments that are offered for what one plans, so that most plans are two clicks. */
@Component
class PlanTimes {

    private final DueTimes due;
    private final SpokenTime spoken;
    private final Clinic clinic;
    private final Clock clock;

    PlanTimes(DueTimes due, SpokenTime spoken, Clinic clinic, Clock clock) {
        this.due = due;
        this.spoken = spoken;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** @param name as the translations know it */
    record Moment(String name, Instant at) {}

    List<Moment> choices(NextStepKind kind) {
        var now = clock.instant();
        var week = new Moment("week", due.opening(5, now));
        return switch (kind) {
            case COME_BACK ->
                List.of(
                        new Moment("hour", now.plus(Duration.ofHours(1))),
                        new Moment("tomorrow", due.opening(1, now)),
                        week);
            case WAIT -> List.of(new Moment("days", due.opening(2, now)), week);
            default ->
                List.of(new Moment("tomorrow", due.opening(1, now)), new Moment("days", due.opening(2, now)), week);
        };
    }

    String say(Moment moment, Locale locale) {
        return spoken.briefly(moment.at(), locale);
    }

    LocalDateTime proposed() {
        return LocalDateTime.ofInstant(due.opening(1, clock.instant()), clinic.zone());
    }

    Instant at(LocalDateTime local) {
        return local.atZone(clinic.zone()).toInstant();
    }

    boolean isPast(LocalDateTime local) {
        return !at(local).isAfter(clock.instant());
    }
}
