package org.clinic.portal.website;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Issues and recognises the tokens of contact forms: topic, version, hour of issue and wording with their HMAC-SHA256. A token is
 * the same for everybody in its hour, so that a page stays bytes that can be shared.
 */
@Component
class FormTokens {

    private static final int STATEMENT = 16 + 4 + 4 + 4;

    /** Of tokens without a wording, as they were issued once; pages with one are still open somewhere. */
    private static final int STATEMENT_OF_BEFORE = 16 + 4 + 4;

    private static final long SECONDS_PER_HOUR = 3600;

    private final FormKeys keys;
    private final Clock clock;

    FormTokens(FormKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The hour in which tokens are issued now: a page with a form is out of date when it has passed. */
    Instant hour() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS);
    }

    String issue(UUID topic, int version, int wording) {
        var statement = ByteBuffer.allocate(STATEMENT)
                .putLong(topic.getMostSignificantBits())
                .putLong(topic.getLeastSignificantBits())
                .putInt(version)
                .putInt((int) (hour().getEpochSecond() / SECONDS_PER_HOUR))
                .putInt(wording)
                .array();
        var token = ByteBuffer.allocate(STATEMENT + FormKeys.SIGNATURE)
                .put(statement)
                .put(keys.sign(statement));
        return write(token.array());
    }

    private static String write(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What the token says, if it was issued here; it may be too old to be accepted. */
    Optional<FormToken> read(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
        // The last sign has bits to spare, which a decoder ignores: of all ways to write a token one is ours.
        var length = bytes.length - FormKeys.SIGNATURE;
        if ((length != STATEMENT && length != STATEMENT_OF_BEFORE)
                || !write(bytes).equals(token)) {
            return Optional.empty();
        }
        var statement = Arrays.copyOf(bytes, length);
        if (!MessageDigest.isEqual(keys.sign(statement), Arrays.copyOfRange(bytes, length, bytes.length))) {
            return Optional.empty();
        }
        var fields = ByteBuffer.wrap(statement);
        var topic = new UUID(fields.getLong(), fields.getLong());
        return Optional.of(new FormToken(
                topic,
                fields.getInt(),
                Instant.ofEpochSecond(fields.getInt() * SECONDS_PER_HOUR),
                fields.hasRemaining() ? fields.getInt() : FormToken.NO_WORDING));
    }
}
