package org.clinic.portal.website;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A rendered page: bytes that can be sent to anybody. */
final class Page {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** Short, as a topic can be withdrawn: nobody should read for long what the clinic has taken down. */
    static final CacheControl SHARED =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic().staleWhileRevalidate(Duration.ofMinutes(1));

    private final byte[] bytes;

    Page(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The same for everybody, and for a minute without asking again. */
    ResponseEntity<byte[]> shared() {
        return ResponseEntity.ok().contentType(HTML).cacheControl(SHARED).body(bytes);
    }

    /** As {@link #shared()}, for a page that there is at the same address in each language. */
    ResponseEntity<byte[]> sharedByLanguage() {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(SHARED)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(bytes);
    }

    /** For one person, now, and kept nowhere. */
    ResponseEntity<byte[]> once(HttpStatus status) {
        return once(status, HttpHeaders.EMPTY);
    }

    ResponseEntity<byte[]> once(HttpStatus status, HttpHeaders headers) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }

    /** As {@link #once(HttpStatus)}, for servlets. */
    void writeTo(HttpServletResponse response) throws IOException {
        response.setContentType(HTML.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** For those who send no bytes themselves. */
    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
