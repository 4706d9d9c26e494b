package org.clinic.portal.website.serving;

import org.clinic.portal.base.digest.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * An answer in one coding.
 *
 * @param tag strong: of these very bytes, so that two nodes that compress differently never call different bytes the same
 */
record Representation(byte[] bytes, Coding coding, Header tag) {

    private static final int DIGITS = 32;

    static Representation of(byte[] bytes, Coding coding) {
        var tag = "\"" + Sha256.of(bytes).toString().substring(0, DIGITS) + "\"";
        return new Representation(bytes, coding, Header.of(HttpHeaders.ETAG, tag));
    }

    /**
     * Whether who sends this {@code If-None-Match} has it (RFC 9110, 13.1.2). It is compared weakly: whether a proxy has
     * marked the tag as weak makes no difference to what is read.
     */
    boolean isKnownBy(@Nullable String ifNoneMatch) {
        return isNamedIn(ifNoneMatch)
                || ifNoneMatch != null && ifNoneMatch.strip().equals("*");
    }

    /** A tag has its quotes, so that none is found within another. */
    boolean isNamedIn(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null && ifNoneMatch.contains(tag.value());
    }
}
