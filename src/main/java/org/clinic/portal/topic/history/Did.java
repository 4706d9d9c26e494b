package org.clinic.portal.topic.history;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.clinic.portal.topic.event.Arranging;

/** What somebody did to a draft, as changes are summed up. In the order in which it is told. */
public enum Did {
    WRITTEN,
    ADDED,
    DUPLICATED,
    SPLIT,
    MERGED,
    MOVED,
    REMOVED,
    PUT_BACK,
    OLD_TEXT,
    TERMS,
    DETAILS,
    STANDARDS,
    REVERSED;

    /** Nothing for what is an act of its own. */
    static Optional<Did> of(Arranging how) {
        return switch (how) {
            case BEGUN, RESTORED -> Optional.empty();
            case DETAILS -> Optional.of(DETAILS);
            case ADDED -> Optional.of(ADDED);
            case DUPLICATED -> Optional.of(DUPLICATED);
            case REMOVED -> Optional.of(REMOVED);
            case PUT_BACK -> Optional.of(PUT_BACK);
            case MOVED -> Optional.of(MOVED);
            case SPLIT -> Optional.of(SPLIT);
            case MERGED -> Optional.of(MERGED);
            case TERMS -> Optional.of(TERMS);
            case OLD_TEXT -> Optional.of(OLD_TEXT);
            case REVERSED -> Optional.of(REVERSED);
        };
    }

    /** The one that the database has under this word; nothing for one that only a newer release knows. */
    static Optional<Did> read(String word) {
        return Arrays.stream(values()).filter(did -> did.word().equals(word)).findFirst();
    }

    /** As the database has it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
