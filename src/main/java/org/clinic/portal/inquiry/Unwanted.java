package org.clinic.portal.inquiry;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.clinic.portal.base.text.Tidy;
import org.jspecify.annotations.Nullable;

/**
 * That a person does not want to be called, or not to be written to.
 *
 * @param by the coordinator who says so, absent where the person did in the form
 * @param words up to 200 characters for colleagues, if there is anything to say
 */
@Embeddable
public record Unwanted(
        Instant since, @Nullable String by, @Nullable String words) {

    /** The most characters that {@code words} may have. */
    public static final int MAXIMUM_WORDS = 200;

    public Unwanted {
        words = Tidy.optionalLine(words);
        if (words != null && words.codePointCount(0, words.length()) > MAXIMUM_WORDS) {
            throw new IllegalArgumentException("Up to %d characters say why".formatted(MAXIMUM_WORDS));
        }
    }
}
