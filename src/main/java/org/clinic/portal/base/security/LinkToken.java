package org.clinic.portal.base.security;

import java.security.SecureRandom;
import java.util.Base64;
import org.clinic.portal.base.digest.Sha256;

/** The secret in a link that lets in whoever has it: 256 random bits. Only its digest is ever stored. */
public record LinkToken(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static LinkToken random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public byte[] sha256() {
        return Sha256.of(value).bytes();
    }

    /** Without the secret: a link must not reach a log by accident. */
    @Override
    public String toString() {
        return "LinkToken[…]";
    }
}
