package org.clinic.portal.website;

import java.time.Instant;
import java.util.Optional;
import org.clinic.portal.inquiry.Arrival.Token;
import org.clinic.portal.inquiry.RecordedWording;
import org.clinic.portal.version.PublishedVersion;
import org.jspecify.annotations.Nullable;

/**
 * Under which version a form stood, and how sure that is.
 *
 * @param wording what it said, absent where it does not say which
 */
record FormOrigin(
        PublishedVersion version, Token token, @Nullable RecordedWording wording) {

    /** @param read what the token says, if it was issued here for this topic */
    static Token state(String token, Optional<FormToken> read, Instant now) {
        if (token.isBlank()) {
            return Token.MISSING;
        }
        return read.map(said -> said.isValidAt(now) ? said.isOldAt(now) ? Token.OLD : Token.FRESH : Token.EXPIRED)
                .orElse(Token.FORGED);
    }

    static boolean isRight(Token token) {
        return token == Token.FRESH || token == Token.OLD;
    }

    /** Whether it said what forms say now. */
    boolean isWorded(int present) {
        return wording != null && wording.number() == present;
    }

    @Nullable
    Integer wordingNumber() {
        return wording == null ? null : wording.number();
    }

    boolean isRight() {
        return isRight(token);
    }
}
