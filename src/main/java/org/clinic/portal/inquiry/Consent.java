package org.clinic.portal.inquiry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clinic.portal.base.text.Tidy;
import org.jspecify.annotations.Nullable;

/**
 * What somebody agreed to, in the very sentences that they ticked: to each way of getting in touch with them, or, in a form
 * that asked but once, to all of them.
 */
public record Consent(
        @Nullable String toAll,
        @Nullable String toCalls,
        @Nullable String toMail) {

    public static final Consent NONE = new Consent(null, null, null);

    /** @throws IllegalArgumentException of both kinds at once: no form asks that */
    public Consent {
        toAll = Tidy.optionalText(toAll);
        toCalls = Tidy.optionalText(toCalls);
        toMail = Tidy.optionalText(toMail);
        if (toAll != null && (toCalls != null || toMail != null)) {
            throw new IllegalArgumentException("A form asks once, or for each way");
        }
    }

    public static Consent toAll(String sentence) {
        return new Consent(sentence, null, null);
    }

    public boolean isTo(ContactWay way) {
        return sentence(way).isPresent();
    }

    /** With which they agreed to that, if they did. */
    public Optional<String> sentence(ContactWay way) {
        return Optional.ofNullable(toAll).or(() -> Optional.ofNullable(toEach(way)));
    }

    private @Nullable String toEach(ContactWay way) {
        return switch (way) {
            case CALLS -> toCalls;
            case MAIL -> toMail;
        };
    }

    /** All of them. */
    public List<String> sentences() {
        return Stream.of(toAll, toCalls, toMail)
                .flatMap(sentence -> Optional.ofNullable(sentence).stream())
                .toList();
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
