package org.clinic.portal.website;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.clinic.portal.website.serving.ContentPolicy;
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
    private final ContentPolicy policy;

    /** @param policy that says of its styles what they are */
    Page(byte[] bytes, ContentPolicy policy) {
        this.bytes = bytes;
        this.policy = policy;
    }

    byte[] bytes() {
        return bytes;
    }

    ContentPolicy policy() {
        return policy;
    }

    /** The same for everybody, and for a minute without asking again. */
    ResponseEntity<byte[]> shared() {
        return answer(HttpStatus.OK).cacheControl(SHARED).body(bytes);
    }

    /** As {@link #shared()}, for a page that there is at the same address in each language. */
    ResponseEntity<byte[]> sharedByLanguage() {
        return answer(HttpStatus.OK)
                .cacheControl(SHARED)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(bytes);
    }

    /** For one person, now, and kept nowhere. */
    ResponseEntity<byte[]> once(HttpStatus status) {
        return once(status, HttpHeaders.EMPTY);
    }

    ResponseEntity<byte[]> once(HttpStatus status, HttpHeaders headers) {
        return answer(status)
                .headers(headers)
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }

    private ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status)
                .header(ContentPolicy.NAME, policy.inHeader())
                .contentType(HTML);
    }

    /** For those who send no bytes themselves. */
    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
