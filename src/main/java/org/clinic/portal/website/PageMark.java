package org.clinic.portal.website;

import org.clinic.portal.base.clinic.ClinicMark;
import org.jspecify.annotations.Nullable;

/**
 * The clinic's mark as pages show it.
 *
 * @param width in pixels of CSS, if that is known: with it a browser keeps the place until the picture is there
 */
public record PageMark(
        String address, ClinicMark.Kind kind, @Nullable Integer width) {

    /** In pixels of CSS, of every mark. */
    public static final int HEIGHT = 28;

    static PageMark of(String address, ClinicMark mark) {
        var ratio = mark.ratio();
        return new PageMark(
                address,
                mark.kind(),
                ratio.isPresent() ? (int) Math.max(1, Math.round(HEIGHT * ratio.getAsDouble())) : null);
    }

    /** What it is written in, as browsers call it. */
    public String type() {
        return kind == ClinicMark.Kind.SVG ? "image/svg+xml" : "image/png";
    }
}
