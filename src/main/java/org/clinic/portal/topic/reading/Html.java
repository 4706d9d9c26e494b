package org.clinic.portal.topic.reading;

import java.util.regex.Pattern;
import org.clinic.portal.content.InvalidContentException;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads HTML of other programs. None of it is kept: what comes of it are passages. */
public final class Html {

    /** 2 million characters. */
    public static final int LARGEST = 2 * 1024 * 1024;

    /** Deeper than any page that people read. What is nested deeper stands side by side. */
    private static final int DEEPEST = 150;

    /** What browsers put on the clipboard of a part of a table, which stands nowhere else. */
    private static final Pattern PART_OF_A_TABLE = Pattern.compile(
            "(?is)^(?:\\s++|<meta[^>]{0,200}>|<!--.{0,50}?-->){0,20}<(?:thead|tbody|tfoot|tr|td|th)\\b");

    private Html() {}

    /**
     * What a page or a part of one says.
     *
     * @throws InvalidContentException if it is larger than {@link #LARGEST}
     */
    public static Reading read(String html) {
        if (html.length() > LARGEST) {
            throw new InvalidContentException("HTML longer than %d characters".formatted(LARGEST));
        }
        return read(html, SourceLines.UNKNOWN, false);
    }

    static Reading read(String html, SourceLines lines, boolean tracked) {
        var found = new Found(lines);
        var body = parse(PART_OF_A_TABLE.matcher(html).lookingAt() ? "<table>" + html + "</table>" : html, tracked)
                .body();
        var passages = TextPairs.questionsIn(HtmlLists.typed(HtmlReader.read(body, found)));
        if (found.hasLargeLetters()) {
            found.notices.add(Notice.LOOK);
        }
        return new Reading(passages, found.notices, found.beginsWithSpace(), found.endsWithSpace());
    }

    private static Document parse(String html, boolean tracked) {
        return Parser.htmlParser()
                .setMaxDepth(DEEPEST)
                .setTrackPosition(tracked)
                .parseInput(html, "");
    }
}
