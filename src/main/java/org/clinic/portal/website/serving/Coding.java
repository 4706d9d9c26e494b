package org.clinic.portal.website.serving;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** How bytes are sent: as they are, or made smaller. */
enum Coding {
    PLAIN(null),
    GZIP("gzip"),
    BROTLI("br");

    private final @Nullable Header header;

    Coding(@Nullable String name) {
        header = name == null ? null : Header.of(HttpHeaders.CONTENT_ENCODING, name);
    }

    /** What says so; nothing has to for bytes as they are. */
    @Nullable
    Header header() {
        return header;
    }
}
