package org.clinic.portal.topic.publishing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.clinic.portal.base.time.LocalMoment;
import org.jspecify.annotations.Nullable;

/** What visitors read of a topic when the clinic's clocks showed a certain time. */
public sealed interface SaidThen {

    /** @param moment at which it was live: the first of two, if the clocks showed the time twice */
    record Version(int number, Instant moment) implements SaidThen {}

    /** No version was live: the first one came later, or one had been withdrawn. */
    record Nothing() implements SaidThen {}

    /** It is still to come. */
    record ToCome() implements SaidThen {}

    /** No clock ever showed that: they were put forward over it, from the one time to the other. */
    record Skipped(LocalDateTime from, LocalDateTime to) implements SaidThen {}

    /**
     * The clocks were put back and showed it twice, and the second time something else was live.
     *
     * @param first absent if nothing could be read the first time
     * @param second absent if nothing could be read the second time
     */
    record Twice(@Nullable Integer first, @Nullable Integer second) implements SaidThen {}

    /** @param numberAt the version that was live at a moment */
    static SaidThen at(LocalDateTime time, ZoneId zone, Instant now, Function<Instant, Optional<Integer>> numberAt) {
        var moment = LocalMoment.of(time, zone);
        if (moment instanceof LocalMoment.Skipped skipped) {
            return new Skipped(skipped.from(), skipped.to());
        }
        var moments =
                moment.moments().stream().filter(each -> !each.isAfter(now)).toList();
        if (moments.isEmpty()) {
            return new ToCome();
        }
        var first = numberAt.apply(moments.getFirst());
        var second = numberAt.apply(moments.getLast());
        return first.equals(second)
                ? first.<SaidThen>map(number -> new Version(number, moments.getFirst()))
                        .orElseGet(Nothing::new)
                : new Twice(first.orElse(null), second.orElse(null));
    }
}
