package org.clinic.portal.website;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.clinic.portal.base.digest.Sha256;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The stylesheet and the mark, under addresses that name their content and so may be kept for good. */
@Controller
class Assets {

    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");
    private static final int HASH_DIGITS = 16;

    private final byte[] style = (read("tokens.css") + read("website.css")).getBytes(StandardCharsets.UTF_8);
    private final byte[] mark = read("mark.svg").getBytes(StandardCharsets.UTF_8);
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

    /** While a new release is rolled out, a page of one node may ask the other: better today's style than none. */
    private static ResponseEntity<byte[]> answer(byte[] content, MediaType type, boolean asNamed) {
        var keep = asNamed
                ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                : CacheControl.noCache();
        return ResponseEntity.ok().contentType(type).cacheControl(keep).body(content);
    }

    private static String read(String name) {
        try {
            return new ClassPathResource("META-INF/resources/styles/" + name)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException("The website's " + name + " cannot be read", missing);
        }
    }

    private static String hash(byte[] content) {
        return Sha256.of(content).toString().substring(0, HASH_DIGITS);
    }
}
