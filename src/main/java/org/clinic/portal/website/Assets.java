package org.clinic.portal.website;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.clinic.portal.base.digest.Sha256;
import org.clinic.portal.website.serving.Codings;
import org.clinic.portal.website.serving.KeptAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

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
    private static final String ICON_ADDRESS = "/favicon.ico";
    private static final String TOUCH_ICON_ADDRESS = "/apple-touch-icon.png";
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private final Map<String, KeptAnswer> files;
    private final String styleAddress;
    private final String markAddress;
    private final KeptAnswer otherStyle;
    private final KeptAnswer otherMark;
    private final KeptAnswer icon;
    private final KeptAnswer touchIcon;

    Assets(Codings codings) {
        var style = join(read("tokens.css"), read("website.css"), read("blocks.css"));
        var mark = read("mark.svg");
        styleAddress = "/assets/" + hash(style) + "/website.css";
        markAddress = "/assets/" + hash(mark) + "/mark.svg";
        otherStyle = keep(codings, style, CSS, CacheControl.noCache());
        otherMark = keep(codings, mark, SVG, CacheControl.noCache());
        icon = keep(codings, read("mark.ico"), ICON, A_DAY);
        touchIcon = keep(codings, read("mark-touch.png"), MediaType.IMAGE_PNG, A_DAY);
        files = Map.of(
                styleAddress,
                keep(codings, style, CSS, FOR_GOOD),
                markAddress,
                keep(codings, mark, SVG, FOR_GOOD),
                ICON_ADDRESS,
                icon,
                TOUCH_ICON_ADDRESS,
                touchIcon);
    }

    private static KeptAnswer keep(Codings codings, byte[] content, MediaType type, CacheControl keep) {
        return new KeptAnswer(
                codings,
                ResponseEntity.ok().contentType(type).cacheControl(keep).body(content));
    }

    String styleAddress() {
        return styleAddress;
    }

    String markAddress() {
        return markAddress;
    }

    /** All files by their addresses. */
    Map<String, KeptAnswer> files() {
        return files;
    }

    /** The file at exactly this address. */
    @Nullable
    KeptAnswer find(String address) {
        return files.get(address);
    }

    /** While a new release is rolled out, a page of one node may ask the other: better today's style than none. */
    @GetMapping("/assets/{hash:[0-9a-f]{16}}/website.css")
    ResponseEntity<byte[]> style(HttpServletRequest request) {
        return files.getOrDefault(request.getRequestURI(), otherStyle).to(request);
    }

    @GetMapping("/assets/{hash:[0-9a-f]{16}}/mark.svg")
    ResponseEntity<byte[]> mark(HttpServletRequest request) {
        return files.getOrDefault(request.getRequestURI(), otherMark).to(request);
    }

    @GetMapping(ICON_ADDRESS)
    ResponseEntity<byte[]> icon(HttpServletRequest request) {
        return icon.to(request);
    }

    @GetMapping(TOUCH_ICON_ADDRESS)
    ResponseEntity<byte[]> touchIcon(HttpServletRequest request) {
        return touchIcon.to(request);
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
