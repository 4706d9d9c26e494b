package org.clinic.portal.topic.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What files that are called Markdown hold beyond it: bullets from a word processor, notes, questions. */
final class MarkdownDialect {

    private static final Pattern BULLET =
            Pattern.compile("^(\\s*)[•‣◦▪●○■·⁃∙➢➤►▶✓✔✦❖\uF0A7\uF0B7\uF0D8\uF0FC]\\s*(?=\\S)");
    private static final Pattern BOX = Pattern.compile("^(\\s*)([□☐☑☒\uF06F\uF0A8])\\s*(?=\\S)");
    private static final Pattern NOTE = Pattern.compile("\\[\\^([\\w-]{1,20})](:\\s)?");

    private MarkdownDialect() {}

    /** The same lines in Markdown, each where it was. */
    static List<String> toCommonMark(List<String> source) {
        var lines = new ArrayList<>(source);
        for (int at = 0; at < lines.size(); at++) {
            var line = BULLET.matcher(lines.get(at)).replaceFirst("$1- ");
            line = BOX.matcher(line).replaceFirst("$1- $2 ");
            line = NOTE.matcher(line)
                    .replaceAll(note -> "<sup>%s</sup>%s".formatted(note.group(1), note.group(2) == null ? "" : " "));
            boolean parted = at + 1 < lines.size() && TextPairs.arePair(source.get(at), source.get(at + 1));
            lines.set(at, parted ? line + "  " : line);
        }
        return lines;
    }
}
