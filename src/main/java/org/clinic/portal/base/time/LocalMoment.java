package org.clinic.portal.base.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * The moment at which the clocks of a place show a time. Mostly it is one; where clocks are put forward some times never
 * are, and where they are put back some are twice.
 */
public sealed interface LocalMoment {

    record One(Instant moment) implements LocalMoment {}

    /**
     * No clock ever shows that: they are put forward over it.
     *
     * @param from what they would have shown
     * @param to what they show instead, which is the next time there is
     * @param next the moment at which they do
     */
    record Skipped(LocalDateTime from, LocalDateTime to, Instant next) implements LocalMoment {}

    /** The clocks show it, are put back, and show it again. */
    record Twice(Instant first, Instant second) implements LocalMoment {}

    /** When clocks in a zone show the time. */
    static LocalMoment of(LocalDateTime time, ZoneId zone) {
        var offsets = zone.getRules().getValidOffsets(time);
        return switch (offsets.size()) {
            case 0 -> {
                var skipped = zone.getRules().getTransition(time);
                yield new Skipped(skipped.getDateTimeBefore(), skipped.getDateTimeAfter(), skipped.getInstant());
            }
            case 1 -> new One(time.toInstant(offsets.getFirst()));
            default -> new Twice(time.toInstant(offsets.getFirst()), time.toInstant(offsets.getLast()));
        };
    }

    /** Each moment at which they do, the earliest first: none, one or two. */
    default List<Instant> moments() {
        return switch (this) {
            case One(var moment) -> List.of(moment);
            case Skipped _ -> List.of();
            case Twice(var first, var second) -> List.of(first, second);
        };
    }
}
