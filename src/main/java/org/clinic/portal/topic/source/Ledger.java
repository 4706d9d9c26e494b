package org.clinic.portal.topic.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The account of what becomes of each line of a source: every line once. */
final class Ledger {

    private final List<String> lines;
    private final @Nullable SourceLine[] entries;

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
                : new SourceLine(index + 1, text, LineOutcome.DROPPED, Because.NO_WORDS);
    }
}
