package org.clinic.portal.inquiry;

import java.util.List;

/** What a timeline tells of the calls that were made. */
final class Calls {

    private Calls() {}

    /** Those without an answer since the last talk, whatever was planned in between; those taken back are none. */
    static int inVain(List<TimelineEntry> timeline) {
        return (int) Standing.of(timeline).reversed().stream()
                .filter(entry -> entry.kind() == InquiryEventKind.CALLED)
                .takeWhile(call -> outcome(call).isTriedAgain())
                .count();
    }

    /** Whether nothing was done since somebody was reached but to write notes: it is open what follows from that. */
    static boolean reachedJustNow(List<TimelineEntry> timeline) {
        return Standing.of(timeline).reversed().stream()
                .filter(entry -> entry.kind().isAct() && entry.kind() != InquiryEventKind.NOTED)
                .findFirst()
                .filter(last -> last.kind() == InquiryEventKind.CALLED && outcome(last) == CallOutcome.REACHED)
                .isPresent();
    }

    private static CallOutcome outcome(TimelineEntry call) {
        return CallOutcome.valueOf(String.valueOf(call.text()));
    }
}
