package org.clinic.portal.topic.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What files that are called Markdown hold beyond CommonMark: facts in front, tables, bullets from a word processor. */
final class MarkdownDialect {

    private static final Pattern FENCE = Pattern.compile("---\\s*");
    private static final Pattern FENCE_END = Pattern.compile("(---|\\.\\.\\.)\\s*");
    private static final Pattern FACT = Pattern.compile("[\\w-]+:.*|\\s.*|- .*|#.*|\\s*");
    private static final Pattern BULLET = Pattern.compile("^(\\s*)[•‣◦▪●○■·\uF0B7]\\s*(?=\\S)");

    private MarkdownDialect() {}

    /** The same lines in CommonMark, and blank where something was left out and entered as such. */
    static List<String> toCommonMark(List<String> source, Ledger ledger) {
        var lines = new ArrayList<>(source);
        drop(lines, 0, endOfFrontMatter(lines), Because.FRONT_MATTER, ledger);
        for (int at = 0; at < lines.size() - 1; at++) {
            if (isTable(lines.get(at), lines.get(at + 1))) {
                int end = at;
                while (end < lines.size() && !Spaces.isBlank(lines.get(end))) {
                    end++;
                }
                drop(lines, at, end, Because.TABLE, ledger);
            }
        }
        lines.replaceAll(line -> BULLET.matcher(line).replaceFirst("$1- "));
        return lines;
    }

    private static void drop(List<String> lines, int start, int end, Because because, Ledger ledger) {
        IntStream.range(start, end).filter(at -> !Spaces.isBlank(lines.get(at))).forEach(at -> {
            ledger.enter(at, LineOutcome.DROPPED, because);
            lines.set(at, "");
        });
    }

    private static int endOfFrontMatter(List<String> lines) {
        if (!FENCE.matcher(lines.getFirst()).matches()) {
            return 0;
        }
        for (int at = 1; at < lines.size(); at++) {
            if (FENCE_END.matcher(lines.get(at)).matches()) {
                return at + 1;
            }
            if (!FACT.matcher(lines.get(at)).matches()) {
                return 0;
            }
        }
        return 0;
    }

    /** A row of names above a row of dashes, with as many cells. */
    private static boolean isTable(String names, String dashes) {
        return names.indexOf('|') >= 0
                && dashes.indexOf('|') >= 0
                && dashes.indexOf('-') >= 0
                && dashes.chars().allMatch(sign -> "|:- \t".indexOf(sign) >= 0)
                && cells(names) == cells(dashes);
    }

    private static long cells(String row) {
        var inner = row.strip();
        int start = inner.startsWith("|") ? 1 : 0;
        int end = inner.endsWith("|") && inner.length() > 1 ? inner.length() - 1 : inner.length();
        return inner.substring(start, end).chars().filter(sign -> sign == '|').count();
    }
}
