package org.clinic.portal.topic.source;

import java.util.List;
import java.util.regex.Pattern;

/** The facts about itself that a Markdown file may begin with. */
final class FrontMatter {

    private static final Pattern FENCE = Pattern.compile("---\\s*");
    private static final Pattern FENCE_END = Pattern.compile("(---|\\.\\.\\.)\\s*");
    private static final Pattern FACT = Pattern.compile("[\\w-]+:.*|\\s.*|- .*|#.*|\\s*");

    private FrontMatter() {}

    /** How many lines it takes; 0 where there is none. */
    static int end(List<String> lines) {
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
}
