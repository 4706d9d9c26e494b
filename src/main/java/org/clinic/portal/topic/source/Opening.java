package org.clinic.portal.topic.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The short lines a text begins with, of which one is its title. Scraped pages say it several times over. */
final class Opening {

    /** More short lines than this are no opening but a list. */
    static final int MOST_LINES = 12;

    private static final int MOST_WORDS_OF_A_LABEL = 5;

    /** What a line of the opening is, and why. */
    record Part(LineOutcome outcome, Because because) {}

    private final List<String> lines;
    private final List<LineWords> wordings;
    private final Map<Integer, Part> parts = new HashMap<>();

    private Opening(List<String> lines) {
        this.lines = lines;
        wordings = lines.stream().map(LineWords::of).toList();
    }

    /** Each line's part by its index; a line without one is text like any other. */
    static Map<Integer, Part> read(List<String> lines) {
        var opening = new Opening(lines);
        if (!lines.isEmpty()) {
            opening.findTitle();
        }
        return opening.parts;
    }

    private void findTitle() {
        int title = 0;
        for (int at = 1; at < lines.size(); at++) {
            if (timesSaid(at) > timesSaid(title)) {
                title = at;
            }
        }
        if (timesSaid(title) > 1) {
            said(title);
        } else {
            saidOnce();
        }
    }

    private void said(int title) {
        parts.put(title, new Part(LineOutcome.TITLE, Because.SAID_AGAIN));
        int first = title;
        for (int at = 0; at < lines.size(); at++) {
            if (at != title && wordings.get(at).isAlmost(wordings.get(title))) {
                parts.put(at, again(lines.get(title), lines.get(at)));
                first = Math.min(first, at);
            }
        }
        if (first > 0) {
            parts.put(0, new Part(LineOutcome.LABEL, Because.ABOVE_THE_TITLE));
        }
    }

    private void saidOnce() {
        int title = startsWithLabel() ? 1 : 0;
        parts.put(title, new Part(LineOutcome.TITLE, Because.FIRST_OF_ITS_OWN));
        if (title > 0) {
            parts.put(0, new Part(LineOutcome.LABEL, Because.ABOVE_THE_TITLE));
        }
    }

    /** What a line is that says the title again. */
    static Part again(String title, String line) {
        return title.equalsIgnoreCase(line)
                ? new Part(LineOutcome.REPEATED_TITLE, Because.SAME_WORDS)
                : new Part(LineOutcome.TITLE_VARIANT, Because.ALMOST_THE_SAME_WORDS);
    }

    /** A label names in fewer words what the title is about; before a title and a heading, it need not. */
    private boolean startsWithLabel() {
        if (lines.size() < 2) {
            return false;
        }
        var first = wordings.get(0);
        var second = wordings.get(1);
        return first.isPartOf(second)
                || (lines.size() > 2
                        && first.words().size() <= MOST_WORDS_OF_A_LABEL
                        && first.words().size() < second.words().size());
    }

    /** How often a line is said, where almost the same words count little but count. */
    private double timesSaid(int at) {
        return IntStream.range(0, lines.size())
                .mapToDouble(other -> lines.get(at).equalsIgnoreCase(lines.get(other))
                        ? 1
                        : wordings.get(at).isAlmost(wordings.get(other)) ? 0.01 : 0)
                .sum();
    }
}
