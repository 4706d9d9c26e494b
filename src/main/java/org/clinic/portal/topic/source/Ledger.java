package org.clinic.portal.topic.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clinic.portal.topic.reading.Passage;
import org.clinic.portal.topic.reading.Spaces;
import org.jspecify.annotations.Nullable;

/** The account of what becomes of each line of a source: every line once. */
final class Ledger {

    private final List<String> lines;
    private final @Nullable SourceLine[] entries;
    private final Map<Integer, Because> signs = new HashMap<>();

    Ledger(SourceText source) {
        lines = source.lines();
        entries = new @Nullable SourceLine[lines.size()];
    }

    void enter(int index, LineOutcome outcome, @Nullable Because because) {
        if (!isOpen(index)) {
            throw new IllegalStateException("Line %d becomes two things".formatted(index + 1));
        }
        entries[index] = new SourceLine(index + 1, lines.get(index), outcome, because);
    }

    /** Enters the lines of a passage that nobody has entered: the first with the reason, others as what goes on. */
    void enter(Passage passage, LineOutcome outcome, @Nullable Because because) {
        var reason = because == null ? Because.of(passage.notices()) : because;
        for (int line : passage.lines()) {
            if (isOpen(line)) {
                enter(
                        line,
                        outcome,
                        because != Because.CORRECTED && signs.containsKey(line) ? signs.get(line) : reason);
            }
            reason = Because.CONTINUES;
        }
    }

    /** What is to be said of single lines. */
    void say(Map<Integer, Because> ofLines) {
        signs.putAll(ofLines);
    }

    boolean isOpen(int index) {
        return entries[index] == null;
    }

    /** Every line's entry. What nobody entered had no words. */
    List<SourceLine> close() {
        var closed = new ArrayList<SourceLine>(entries.length);
        for (int index = 0; index < entries.length; index++) {
            var entry = entries[index];
            closed.add(entry == null ? withoutWords(index) : entry);
        }
        return closed;
    }

    private SourceLine withoutWords(int index) {
        var text = lines.get(index);
        return Spaces.isBlank(text)
                ? new SourceLine(index + 1, text, LineOutcome.BLANK, null)
                : new SourceLine(index + 1, text, LineOutcome.DROPPED, signs.getOrDefault(index, Because.NO_WORDS));
    }
}
