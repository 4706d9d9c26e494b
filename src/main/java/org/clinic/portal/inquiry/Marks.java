package org.clinic.portal.inquiry;

import java.util.List;

/**
 * What an inquiry is marked with.
 *
 * @param labels by all, by name
 * @param starred by whoever looks at it
 * @param unread whether whoever looks at it has not opened it as it is
 */
public record Marks(List<String> labels, boolean starred, boolean unread) {

    public static final Marks NONE = new Marks(List.of(), false, false);

    public Marks {
        labels = List.copyOf(labels);
    }

    Marks read() {
        return new Marks(labels, starred, false);
    }
}
