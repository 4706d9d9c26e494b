package org.clinic.portal.website;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.clinic.portal.inquiry.Promise;
import org.clinic.portal.inquiry.Reference;
import org.springframework.stereotype.Component;

/**
 * Writes receipts into addresses and reads them there, signed together with their reference: what was promised is not
 * looked up by a reference that anybody can type, and nobody can have the clinic promise something else.
 */
@Component
class Receipts {

    private static final byte[] USE = "receipt ".getBytes(StandardCharsets.US_ASCII);
    private static final int STATEMENT = 3 * Long.BYTES + 1;
    private static final int BY_MAIL = 1;
    private static final int AT_HOURS = 2;

    private final FormKeys keys;
    private final Clock clock;

    Receipts(FormKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    String write(Reference reference, Receipt receipt) {
        var promise = receipt.promise();
        var statement = ByteBuffer.allocate(STATEMENT)
                .putLong(promise.received().getEpochSecond())
                .putLong(promise.opens().getEpochSecond())
                .putLong(promise.by().getEpochSecond())
                .put((byte) ((receipt.byMail() ? BY_MAIL : 0) | (receipt.atHours() ? AT_HOURS : 0)))
                .array();
        var whole = ByteBuffer.allocate(STATEMENT + FormKeys.SIGNATURE)
                .put(statement)
                .put(sign(reference, statement))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** What was promised with this reference, as long as it may be said. */
    Optional<Receipt> read(Reference reference, String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
        if (bytes.length != STATEMENT + FormKeys.SIGNATURE) {
            return Optional.empty();
        }
        var statement = Arrays.copyOf(bytes, STATEMENT);
        var signature = Arrays.copyOfRange(bytes, STATEMENT, bytes.length);
        return MessageDigest.isEqual(sign(reference, statement), signature)
                ? Optional.of(receipt(ByteBuffer.wrap(statement))).filter(it -> it.isValidAt(clock.instant()))
                : Optional.empty();
    }

    private static Receipt receipt(ByteBuffer fields) {
        var promise = new Promise(moment(fields), moment(fields), moment(fields));
        var flags = fields.get();
        return new Receipt(promise, (flags & BY_MAIL) != 0, (flags & AT_HOURS) != 0);
    }

    private static Instant moment(ByteBuffer fields) {
        return Instant.ofEpochSecond(fields.getLong());
    }

    private byte[] sign(Reference reference, byte[] statement) {
        var named = reference.value().getBytes(StandardCharsets.US_ASCII);
        return keys.sign(ByteBuffer.allocate(USE.length + named.length + statement.length)
                .put(USE)
                .put(named)
                .put(statement)
                .array());
    }
}
