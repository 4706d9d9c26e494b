package org.clinic.portal.inquiry;

import java.util.List;
import org.clinic.portal.inquiry.spam.Reason;

/**
 * What an inquiry is marked with.
 *
 * @param labels by all, by name
 * @param starred by whoever looks at it
 * @param unread whether whoever looks at it has not opened it as it is
 * @param doubts what spoke for spam, if that made it doubtful
 */
public record Marks(List<String> labels, boolean starred, boolean unread, List<Reason> doubts) {

    public static final Marks NONE = new Marks(List.of(), false, false, List.of());

    public Marks {
        labels = List.copyOf(labels);
        doubts = List.copyOf(doubts);
    }

    Marks read() {
        return new Marks(labels, starred, false, doubts);
    }
}
