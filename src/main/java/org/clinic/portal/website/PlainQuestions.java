package org.clinic.portal.website;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.digest.Sha256;
import org.springframework.stereotype.Component;

/** Asks the same question about the same form on every node, without keeping it: only who knows the secret can tell it. */
@Component
class PlainQuestions {

    private static final int LARGEST = 9;
    private static final int BYTE = 0xFF;

    private final FormKeys keys;

    PlainQuestions(FormKeys keys) {
        this.keys = keys;
    }

    PlainQuestion about(UUID held) {
        var secret = keys.secret();
        var seed = ByteBuffer.allocate(secret.length + Long.BYTES * 2)
                .put(secret)
                .putLong(held.getMostSignificantBits())
                .putLong(held.getLeastSignificantBits());
        var bytes = Sha256.of(seed.array()).bytes();
        return new PlainQuestion(held, number(bytes[0]), number(bytes[1]));
    }

    private static int number(byte from) {
        return 1 + (from & BYTE) % LARGEST;
    }

    /** The one that the form says it was asked. */
    Optional<PlainQuestion> in(ContactForm typed) {
        return ContactForm.id(typed.held()).map(this::about);
    }
}
