package org.clinic.portal.website;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.clinic.portal.base.digest.Sha256;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The stylesheet and the mark, under addresses that name their content and so may be kept for good, and the mark again
 * where browsers and phones look for it by themselves.
 */
@Controller
class Assets {

    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");
    private static final MediaType ICON = MediaType.parseMediaType("image/x-icon");
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");
    private static final int HASH_DIGITS = 16;

    private final byte[] style = join(read("tokens.css"), read("website.css"), read("blocks.css"));
    private final byte[] mark = read("mark.svg");
    private final byte[] icon = read("mark.ico");
    private final byte[] touchIcon = read("mark-touch.png");
    private final String styleHash = hash(style);
    private final String markHash = hash(mark);

    Assets() {}

    String styleAddress() {
        return "/assets/" + styleHash + "/website.css";
    }

    String markAddress() {
        return "/assets/" + markHash + "/mark.svg";
    }

    @GetMapping("/assets/{hash:[0-9a-f]{16}}/website.css")
    ResponseEntity<byte[]> style(@PathVariable String hash) {
        return answer(style, CSS, hash.equals(styleHash));
    }

    @GetMapping("/assets/{hash:[0-9a-f]{16}}/mark.svg")
    ResponseEntity<byte[]> mark(@PathVariable String hash) {
        return answer(mark, SVG, hash.equals(markHash));
    }

    @GetMapping("/favicon.ico")
    ResponseEntity<byte[]> icon() {
        return ownAddress(icon, ICON);
    }

    @GetMapping("/apple-touch-icon.png")
    ResponseEntity<byte[]> touchIcon() {
        return ownAddress(touchIcon, MediaType.IMAGE_PNG);
    }

    private static ResponseEntity<byte[]> ownAddress(byte[] content, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(content);
    }

    /** While a new release is rolled out, a page of one node may ask the other: better today's style than none. */
    private static ResponseEntity<byte[]> answer(byte[] content, MediaType type, boolean asNamed) {
        var keep = asNamed
                ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                : CacheControl.noCache();
        return ResponseEntity.ok().contentType(type).cacheControl(keep).body(content);
    }

    private static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (var part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static byte[] read(String name) {
        try {
            return new ClassPathResource("META-INF/resources/styles/" + name).getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException("The website's " + name + " cannot be read", missing);
        }
    }

    private static String hash(byte[] content) {
        return Sha256.of(content).toString().substring(0, HASH_DIGITS);
    }
}
