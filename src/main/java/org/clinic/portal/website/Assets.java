package org.clinic.portal.website;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.ClinicMark;
import org.clinic.portal.base.clinic.Look;
import org.clinic.portal.website.serving.Codings;
import org.clinic.portal.website.serving.ContentPolicy;
import org.clinic.portal.website.serving.KeptAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The styles that stand in each page, and the mark, under an address that names its content and so may be kept for good,
 * and again where browsers and phones look for it by themselves.
 */
@Controller
class Assets {

    private static final MediaType ICON = MediaType.parseMediaType("image/x-icon");
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");
    private static final int HASH_DIGITS = 16;
    private static final String ICON_ADDRESS = "/favicon.ico";
    private static final String TOUCH_ICON_ADDRESS = "/apple-touch-icon.png";
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    /** An SVG that is opened by itself is a document: it may load and run nothing, and is of no site. */
    private static final String NOTHING_ELSE = "default-src 'none'; style-src 'none'; sandbox; frame-ancestors 'none'";

    /** Each colour that somebody tries in the preview is one. */
    private static final int MOST_LOOKS = 50;

    private final Clinic clinic;
    private final Codings codings;
    private final String tokens = sheet("tokens.css");
    private final String styles = sheet("website.css") + sheet("blocks.css");
    private final byte[] usualMark = read("mark.svg");
    private final KeptAnswer icon;
    private final KeptAnswer touchIcon;

    /** The files of the looks that pages had since this node began, by their addresses. */
    private final Map<String, KeptAnswer> files = new ConcurrentHashMap<>();

    private final Map<Look, Dress> dresses = new ConcurrentHashMap<>();

    /** What a look is made of. Others' addresses are answered with it under another condition. */
    private record Dress(PageStyle style, PageMark mark, KeptAnswer anyMark) {}

    Assets(Codings codings, Clinic clinic) {
        this.clinic = clinic;
        this.codings = codings;
        icon = keep(read("mark.ico"), ICON, A_DAY);
        touchIcon = keep(read("mark-touch.png"), MediaType.IMAGE_PNG, A_DAY);
        dress(clinic.facts().look());
    }

    private KeptAnswer keep(byte[] content, MediaType type, CacheControl keep) {
        return new KeptAnswer(
                codings,
                ResponseEntity.ok().contentType(type).cacheControl(keep).body(content));
    }

    private KeptAnswer keepMark(byte[] content, MediaType type, CacheControl keep) {
        return new KeptAnswer(
                codings,
                ResponseEntity.ok()
                        .contentType(type)
                        .cacheControl(keep)
                        .header(ContentPolicy.NAME, NOTHING_ELSE)
                        .body(content));
    }

    private Dress dress(Look look) {
        if (dresses.size() >= MOST_LOOKS) {
            dresses.clear();
            files.clear();
        }
        return dresses.computeIfAbsent(look, this::make);
    }

    private Dress make(Look look) {
        var accent = look.accent() == null ? "" : look.accent().style();
        var mark = look.mark() == null ? new ClinicMark(ClinicMark.Kind.SVG, usualMark(look)) : look.mark();
        var isSvg = mark.kind() == ClinicMark.Kind.SVG;
        var type = isSvg ? SVG : MediaType.IMAGE_PNG;
        var address = "/assets/" + hash(mark) + (isSvg ? "/mark.svg" : "/mark.png");
        files.put(address, keepMark(mark.content(), type, FOR_GOOD));
        return new Dress(
                PageStyle.of(tokens + accent + styles),
                PageMark.of(address, mark),
                keepMark(mark.content(), type, CacheControl.noCache()));
    }

    /** The product's own, in the clinic's colour. */
    private byte[] usualMark(Look look) {
        var accent = look.accent();
        return accent == null
                ? usualMark
                : new String(usualMark, StandardCharsets.UTF_8)
                        .replace("#0e6262", accent.light().hex())
                        .replace("#3f9a8e", accent.dark().hex())
                        .getBytes(StandardCharsets.UTF_8);
    }

    PageStyle style(Look look) {
        return dress(look).style();
    }

    PageMark mark(Look look) {
        return dress(look).mark();
    }

    /** Those that pages of this look have, and those that browsers look for by themselves, by their addresses. */
    Map<String, KeptAnswer> files(Look look) {
        var dress = dress(look);
        return Map.of(dress.mark().address(), dress.anyMark(), ICON_ADDRESS, icon, TOUCH_ICON_ADDRESS, touchIcon);
    }

    /** The file at exactly this address. */
    @Nullable
    KeptAnswer find(String address) {
        return switch (address) {
            case ICON_ADDRESS -> icon;
            case TOUCH_ICON_ADDRESS -> touchIcon;
            default -> files.get(address);
        };
    }

    /** A page of another node, or of another day, may ask for another one: better today's mark than none. */
    @GetMapping({"/assets/{hash:[0-9a-f]{16}}/mark.svg", "/assets/{hash:[0-9a-f]{16}}/mark.png"})
    ResponseEntity<byte[]> mark(HttpServletRequest request) {
        var own = files.get(request.getRequestURI());
        return (own == null ? dress(clinic.facts().look()).anyMark() : own).to(request);
    }

    @GetMapping(ICON_ADDRESS)
    ResponseEntity<byte[]> icon(HttpServletRequest request) {
        return icon.to(request);
    }

    @GetMapping(TOUCH_ICON_ADDRESS)
    ResponseEntity<byte[]> touchIcon(HttpServletRequest request) {
        return touchIcon.to(request);
    }

    private static String sheet(String name) {
        return new String(read(name), StandardCharsets.UTF_8);
    }

    private static byte[] read(String name) {
        try {
            return new ClassPathResource("META-INF/resources/styles/" + name).getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException("The website's " + name + " cannot be read", missing);
        }
    }

    private static String hash(ClinicMark mark) {
        return mark.hash().toString().substring(0, HASH_DIGITS);
    }
}
