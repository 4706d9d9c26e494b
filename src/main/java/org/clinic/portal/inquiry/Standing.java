package org.clinic.portal.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What of a timeline still stands: all but the steps that were taken back, and that they were. */
final class Standing {

    private Standing() {}

    static List<TimelineEntry> of(List<TimelineEntry> timeline) {
        return of(timeline, TimelineEntry::kind);
    }

    /** Each that was taken back was the last that stood at that time. */
    static <T> List<T> of(List<T> happened, Function<T, InquiryEventKind> kind) {
        var standing = new ArrayList<T>();
        int takenBack = 0;
        for (var each : happened.reversed()) {
            if (kind.apply(each) == InquiryEventKind.TAKEN_BACK) {
                takenBack++;
            } else if (takenBack > 0 && kind.apply(each).canBeTakenBack()) {
                takenBack--;
            } else {
                standing.add(each);
            }
        }
        return standing.reversed();
    }

    /**
     * Where in what stands the step is that can be taken back: the last, whoever did it; and after that, further ones of
     * whoever has taken it back.
     */
    static OptionalInt undoable(List<TimelineEntry> timeline) {
        var standing = of(timeline);
        int last = lastAct(standing);
        int lastOfAll = lastAct(timeline);
        if (last < 0 || !canBeTakenBack(standing, last)) {
            return OptionalInt.empty();
        }
        var before = timeline.get(lastOfAll);
        boolean anothers = before.kind() == InquiryEventKind.TAKEN_BACK
                && !Objects.equals(before.actor(), standing.get(last).actor());
        return anothers ? OptionalInt.empty() : OptionalInt.of(last);
    }

    /** How it had ended, before the last that happened took it up again. */
    static Optional<Ending> endingBefore(List<TimelineEntry> standing) {
        return standing.reversed().stream()
                .flatMap(entry -> Optional.ofNullable(entry.ending()).stream())
                .findFirst();
    }

    /** An end of long ago of which not all is known is none that one could come to again, nor is one of the visitor's. */
    private static boolean canBeTakenBack(List<TimelineEntry> standing, int at) {
        var kind = standing.get(at).kind();
        return kind.canBeTakenBack()
                && (kind != InquiryEventKind.REOPENED
                        || endingBefore(standing)
                                .filter(Ending::isWhole)
                                .filter(Ending::isChosen)
                                .isPresent());
    }

    private static int lastAct(List<TimelineEntry> timeline) {
        return IntStream.iterate(timeline.size() - 1, at -> at >= 0, at -> at - 1)
                .filter(at -> timeline.get(at).kind().isAct())
                .findFirst()
                .orElse(-1);
    }
}
