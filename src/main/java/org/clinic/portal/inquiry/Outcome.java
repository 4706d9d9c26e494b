package org.clinic.portal.inquiry;

import java.util.List;
import java.util.stream.Stream;

/** How an inquiry can end. */
public enum Outcome {
    BOOKED,
    ANSWERED,
    NOT_SUITABLE,
    DECLINED,
    UNREACHABLE,
    /** Taken back by whoever had sent it; nobody else ends anything so. */
    WITHDRAWN;

    /** Those that a coordinator can choose. */
    public static List<Outcome> chosen() {
        return Stream.of(values()).filter(each -> each != WITHDRAWN).toList();
    }

    /** Whether it is said when the visit is. */
    public boolean needsVisit() {
        return this == BOOKED;
    }

    /** Whether it is said why. */
    public boolean needsReason() {
        return this == DECLINED;
    }
}
