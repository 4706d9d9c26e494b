package org.clinic.portal.content.merge;

/** Some characters of a text, from {@code from} up to, and without, {@code to}. */
public record Stretch(int from, int to) {

    public Stretch {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("No stretch from %d to %d".formatted(from, to));
        }
    }

    public int length() {
        return to - from;
    }

    public boolean contains(int place) {
        return from <= place && place < to;
    }
}
