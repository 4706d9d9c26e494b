package org.clinic.portal.topic.reading;

import java.util.SortedSet;
import java.util.TreeSet;
import org.jsoup.nodes.TextNode;

/** Tells in which lines of its source the words of an HTML text stood. */
interface SourceLines {

    /** Where nobody asks. */
    SourceLines UNKNOWN = (_, _) -> new TreeSet<>();

    /** {@code ends} is how many line ends of the text come before its words. */
    SortedSet<Integer> of(TextNode text, int ends);
}
