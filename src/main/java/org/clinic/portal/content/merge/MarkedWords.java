package org.clinic.portal.content.merge;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;
import org.clinic.portal.content.Marking;
import org.clinic.portal.content.RichText;

/** Words of some lines that are set apart. */
final class MarkedWords {

    private final Map<RichText, BitSet> places = new IdentityHashMap<>();

    void add(Passage.Words words) {
        addWords(words.line().text(), words.from(), words.to());
    }

    /** From the first word to the last: not the space around them, unless it is all there is. */
    void addWords(RichText line, int from, int to) {
        var text = line.text().substring(from, to);
        int first = text.length() - text.stripLeading().length();
        int end = text.stripTrailing().length();
        if (first < end) {
            add(line, from + first, from + end);
        } else {
            add(line, from, to);
        }
    }

    void add(RichText line, int from, int to) {
        places.computeIfAbsent(line, _ -> new BitSet()).set(from, to);
    }

    /** Sets apart in a line what is set apart in another one, which is a part of it from a place on. */
    void copy(RichText part, RichText line, int from) {
        var marked = places.get(part);
        if (marked != null) {
            marked.stream().forEach(at -> add(line, from + at, from + at + 1));
        }
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    Marking.Words words() {
        return (line, at) -> {
            var marked = places.get(line);
            return marked != null && marked.get(at);
        };
    }
}
