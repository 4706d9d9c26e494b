package org.clinic.portal.website;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.feedback.ReaderAnswer;

/**
 * The button that somebody pressed under a section, or under the page: named for what it says, its value is the section's
 * anchor, so that the page says each but once.
 */
record SaidAnswer(ReaderAnswer answer, Optional<UUID> about) {

    /** The value of the buttons under the page as a whole. */
    private static final String PAGE = "page";

    static Optional<SaidAnswer> in(FormFields fields) {
        return Arrays.stream(ReaderAnswer.values())
                .flatMap(answer ->
                        fields
                                .find(answer.name().toLowerCase(Locale.ROOT))
                                .flatMap(value -> of(answer, value))
                                .stream())
                .findFirst();
    }

    private static Optional<SaidAnswer> of(ReaderAnswer answer, String value) {
        if (value.equals(PAGE)) {
            return Optional.of(new SaidAnswer(answer, Optional.empty()));
        }
        return value.startsWith(TopicPages.ANCHOR)
                ? ContactForm.id(value.substring(TopicPages.ANCHOR.length()))
                        .map(section -> new SaidAnswer(answer, Optional.of(section)))
                : Optional.empty();
    }
}
