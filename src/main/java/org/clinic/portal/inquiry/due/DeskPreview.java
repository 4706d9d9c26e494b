package org.clinic.portal.inquiry.due;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What rules would mean from now on.
 *
 * @param firstAnswers by when an inquiry is answered that is received now
 * @param calls when somebody is called who never answers, from a first call now on
 */
public record DeskPreview(Map<Priority, Instant> firstAnswers, List<Instant> calls) {

    public Instant firstAnswer(Priority priority) {
        return Objects.requireNonNull(firstAnswers.get(priority));
    }

    public static DeskPreview of(DeskRules rules, ZoneId zone, Instant now) {
        var calendar = new DeskCalendar(rules, zone);
        var answers = new EnumMap<Priority, Instant>(Priority.class);
        for (var priority : Priority.values()) {
            answers.put(priority, calendar.firstAnswer(priority, now));
        }
        var calls = new ArrayList<>(List.of(now));
        for (int tries = 1; tries < rules.cadence().tries(); tries++) {
            calls.add(calendar.nextCall(tries, calls.getLast(), List.of()));
        }
        return new DeskPreview(answers, calls);
    }
}
