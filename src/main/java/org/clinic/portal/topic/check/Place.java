package org.clinic.portal.topic.check;

/**
 * Where something stands in a section.
 *
 * @param block counts from 0, and is {@link #HEADING} in the section's own heading
 * @param line which of the block's lines, from 0, as {@code Block.lines()} has them
 * @param start the first UTF-16 unit of the line
 * @param end the one after the last; {@code start} where there is nothing to be seen
 */
public record Place(int block, int line, int start, int end) implements Comparable<Place> {

    public static final int HEADING = -1;

    public boolean isInHeading() {
        return block == HEADING;
    }

    @Override
    public int compareTo(Place other) {
        int order = Integer.compare(block, other.block);
        order = order == 0 ? Integer.compare(line, other.line) : order;
        order = order == 0 ? Integer.compare(start, other.start) : order;
        return order == 0 ? Integer.compare(end, other.end) : order;
    }
}
