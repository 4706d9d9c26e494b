package org.clinic.portal.content;

import java.util.List;

/** Which words of a page are explained to its reader, where they stand. Asked line by line, from the top. */
@FunctionalInterface
public interface Explanations {

    /** Nothing is explained. */
    Explanations NONE = (line, free) -> List.of();

    /**
     * A word of a line, with what it means.
     *
     * @param begin of it, in UTF-16 units
     * @param end behind its last
     * @param id of the explanation, which no other element of the page has
     * @param word as it is explained, which may be another form
     */
    record Explained(int begin, int end, String id, String word, String text) {}

    /** Whether what stands from one sign to before another can be explained: it is no link, nor half of one. */
    @FunctionalInterface
    interface Free {
        boolean is(int begin, int end);
    }

    /** Those that are explained in this line, from left to right, none within another. */
    List<Explained> in(String line, Free free);
}
