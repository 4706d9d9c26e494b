package org.clinic.portal.website;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Words as outlines, in a font that comes along: what a server has of its own, if it has any, looks different on each. It
 * knows Latin, Greek and Cyrillic letters, which are set one after the other; whatever is set otherwise it does not.
 */
final class Outlines {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final int unitsPerEm;

    Outlines() {
        try (var file = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            glyphs = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The font cannot be read", unreadable);
        }
    }

    /** Whether each sign of it has an outline, and stands right of the one before. */
    boolean know(String text) {
        var composed = composed(text);
        return composed.codePoints().allMatch(this::isKnown)
                && !Bidi.requiresBidi(composed.toCharArray(), 0, composed.length());
    }

    private boolean isKnown(int sign) {
        return glyphs.getGlyphId(sign) > 0
                && switch (Character.getType(sign)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
                        false;
                    default -> true;
                };
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** @param size of the letters, in what is drawn on */
    double width(String text, double size) {
        return composed(text).codePoints().mapToDouble(this::advance).sum() * size / unitsPerEm;
    }

    private double advance(int sign) {
        try {
            return font.getAdvanceWidth(glyphs.getGlyphId(sign));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * A line of a text that is known.
     *
     * @param x where it begins
     * @param y on what its letters stand
     */
    Shape line(String text, double size, double x, double y) {
        var line = new Path2D.Double();
        double at = 0;
        for (int sign : composed(text).codePoints().toArray()) {
            // Outlines have their y upwards.
            var place = new AffineTransform(size / unitsPerEm, 0, 0, -size / unitsPerEm, x + at * size / unitsPerEm, y);
            line.append(outline(sign).getPathIterator(place), false);
            at += advance(sign);
        }
        return line;
    }

    private Shape outline(int sign) {
        try {
            var glyph = font.getGlyph().getGlyph(glyphs.getGlyphId(sign));
            return glyph == null ? new Path2D.Double() : glyph.getPath();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
