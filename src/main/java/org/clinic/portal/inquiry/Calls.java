package org.clinic.portal.inquiry;

import java.util.List;

/** What a timeline tells of the calls that were made. */
final class Calls {

    private Calls() {}

    /** Those without an answer since the last talk, whatever was planned in between; those taken back are none. */
    static int inVain(List<TimelineEntry> timeline) {
        int tries = 0;
        boolean takenBack = false;
        for (var entry : timeline.reversed()) {
            switch (entry.kind()) {
                case TAKEN_BACK -> takenBack = true;
                case ASSIGNED, PLANNED, CLOSED -> takenBack = false;
                case CALLED -> {
                    if (!takenBack && !outcome(entry).isTriedAgain()) {
                        return tries;
                    }
                    tries += takenBack ? 0 : 1;
                    takenBack = false;
                }
                default -> {}
            }
        }
        return tries;
    }

    /** Whether nothing was done since somebody was reached but to write notes: it is open what follows from that. */
    static boolean reachedJustNow(List<TimelineEntry> timeline) {
        return timeline.reversed().stream()
                .filter(entry -> entry.kind() != InquiryEventKind.SEEN && entry.kind() != InquiryEventKind.NOTED)
                .findFirst()
                .filter(last -> last.kind() == InquiryEventKind.CALLED && outcome(last) == CallOutcome.REACHED)
                .isPresent();
    }

    private static CallOutcome outcome(TimelineEntry call) {
        return CallOutcome.valueOf(String.valueOf(call.text()));
    }
}
