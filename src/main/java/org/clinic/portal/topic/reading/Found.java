package org.clinic.portal.topic.reading;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What the readers of one text know together. */
final class Found {

    /** Between elements, and not for anybody to see. */
    private static final Pattern OF_THE_SOURCE = Pattern.compile("[\\s&&[^\\u00A0]]*\\n\\s*|");

    final SourceLines lines;
    final Set<Notice> notices = EnumSet.noneOf(Notice.class);
    private final Set<Double> sizes = new HashSet<>();
    private final Set<Element> read = Collections.newSetFromMap(new IdentityHashMap<>());
    private int groups;
    private String first = "";
    private String last = "";

    Found(SourceLines lines) {
        this.lines = lines;
    }

    int newGroup() {
        return ++groups;
    }

    /** That an element has been read, out of turn. */
    void hasRead(Element element) {
        read.add(element);
    }

    boolean isRead(Element element) {
        return read.contains(element);
    }

    void size(double size) {
        sizes.add(size);
    }

    void seen(TextNode text) {
        var words = text.getWholeText();
        if (!OF_THE_SOURCE.matcher(words).matches()) {
            first = first.isEmpty() ? words : first;
            last = words;
        }
    }

    /** A size that is larger than the others by this is meant to be seen as larger. */
    boolean hasLargeLetters() {
        return sizes.size() > 1 && Collections.max(sizes) > 1.3 * Collections.min(sizes);
    }

    boolean beginsWithSpace() {
        return !first.isEmpty() && isSpace(first.charAt(0));
    }

    boolean endsWithSpace() {
        return !last.isEmpty() && isSpace(last.charAt(last.length() - 1));
    }

    private static boolean isSpace(char sign) {
        return sign != '\n' && sign != '\r' && Spaces.isSpace(sign);
    }
}
