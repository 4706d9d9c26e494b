package org.clinic.portal.topic.check;

import java.util.Optional;

/**
 * Where something stands in a section, or in the topic's details.
 *
 * @param block counts from 0, is {@link #HEADING} in the section's own heading, and {@link #DETAILS} in the details
 * @param line which of the block's lines, from 0, as {@code Block.lines()} has them, or which {@link Detail}
 * @param start the first UTF-16 unit of the line
 * @param end the one after the last; {@code start} where there is nothing to be seen
 */
public record Place(int block, int line, int start, int end) implements Comparable<Place> {

    public static final int HEADING = -1;
    public static final int DETAILS = -2;

    public boolean isInHeading() {
        return block == HEADING;
    }

    /** Which of the details it is in, if it is in one. */
    public Optional<Detail> detail() {
        return block == DETAILS ? Optional.of(Detail.values()[line]) : Optional.empty();
    }

    @Override
    public int compareTo(Place other) {
        int order = Integer.compare(block, other.block);
        order = order == 0 ? Integer.compare(line, other.line) : order;
        order = order == 0 ? Integer.compare(start, other.start) : order;
        return order == 0 ? Integer.compare(end, other.end) : order;
    }
}
