package org.clinic.portal.content.merge;

import java.util.ArrayList;
import java.util.List;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.RichText;

/**
 * The words of a body as places in it are counted: its lines in the order of reading, with one line feed between two of
 * them. Lines without a word do not count, since an editor may hold more of them than are stored.
 */
final class PlainText {

    private final List<String> lines = new ArrayList<>();
    private final List<Stretch> blocks = new ArrayList<>();
    private final String text;

    PlainText(Body body) {
        int at = 0;
        for (var block : body.blocks()) {
            var words = words(block);
            if (words.isEmpty()) {
                continue;
            }
            lines.addAll(words);
            int length = String.join("\n", words).length();
            blocks.add(new Stretch(at, at + length));
            at += length + 1;
        }
        text = String.join("\n", lines);
    }

    private static List<String> words(Block block) {
        return block.lines().stream()
                .filter(line -> !line.isBlank())
                .map(RichText::text)
                .toList();
    }

    List<String> lines() {
        return lines;
    }

    String text() {
        return text;
    }

    String text(Stretch stretch) {
        return text.substring(stretch.from(), stretch.to());
    }

    boolean holds(Stretch stretch) {
        return stretch.to() <= text.length();
    }

    /** The block that a place is in, or at the end of. */
    Stretch blockAt(int place) {
        return blocks.stream().filter(block -> place <= block.to()).findFirst().orElseThrow();
    }

    /** The whole lines in which a stretch stands. */
    String linesAround(Stretch stretch) {
        int end = text.indexOf('\n', stretch.to());
        return text.substring(text.lastIndexOf('\n', stretch.from() - 1) + 1, end < 0 ? text.length() : end);
    }

    /** Every place where these words stand. */
    List<Stretch> find(String words) {
        var found = new ArrayList<Stretch>();
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            found.add(new Stretch(at, at + words.length()));
        }
        return found;
    }
}
