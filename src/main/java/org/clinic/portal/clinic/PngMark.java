package org.clinic.portal.clinic;

import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.clinic.portal.base.clinic.ClinicMark;
import org.clinic.portal.base.clinic.ClinicMark.Kind;

/**
 * A mark in pixels. Only what holds pixels is looked at: texts, profiles and animations, which may grow to anything when they
 * are unpacked, are left out before. How many pixels there are is known before one of them is.
 */
final class PngMark {

    private static final Set<String> PIXELS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final int MOST_PIXELS = 4_000_000;

    /** As it is shown at most, on screens that have three pixels for one. */
    private static final int HIGHEST = 168;

    private static final int WIDEST = 600;

    /** What the database takes. */
    static final int LARGEST_WRITTEN = 256 * 1024;

    private PngMark() {}

    static ClinicMark read(byte[] file) {
        var pixels = withPixelsAlone(file);
        checkSize(pixels);
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(pixels))) {
            var reader = ImageIO.getImageReadersByFormatName("png").next();
            try {
                reader.setInput(stream, true, true);
                return write(reader.read(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof UnfitMarkException unfit ? unfit : new UnfitMarkException("broken");
        }
    }

    private static byte[] withPixelsAlone(byte[] file) {
        var kept = new ByteArrayOutputStream();
        kept.write(file, 0, SIGNATURE);
        var chunks = ByteBuffer.wrap(file).position(SIGNATURE);
        while (chunks.remaining() >= AROUND) {
            int start = chunks.position();
            int length = chunks.getInt();
            var name = new String(file, start + 4, 4, StandardCharsets.ISO_8859_1);
            if (length < 0 || length > file.length - start - AROUND) {
                throw new UnfitMarkException("broken");
            }
            if (PIXELS.contains(name)) {
                kept.write(file, start, length + AROUND);
            }
            chunks.position(start + length + AROUND);
        }
        return kept.toByteArray();
    }

    private static void checkSize(byte[] pixels) {
        if (pixels.length < SIGNATURE + AROUND + 13) {
            throw new UnfitMarkException("broken");
        }
        var header = ByteBuffer.wrap(pixels).position(SIGNATURE + 8);
        long width = Integer.toUnsignedLong(header.getInt());
        long height = Integer.toUnsignedLong(header.getInt());
        if (width == 0 || height == 0) {
            throw new UnfitMarkException("broken");
        }
        if (width > MOST_PIXELS || height > MOST_PIXELS || width * height > MOST_PIXELS) {
            throw new UnfitMarkException("too-many-pixels");
        }
    }

    private static ClinicMark write(BufferedImage read) throws IOException {
        double scale = Math.min(1, Math.min(HIGHEST / (double) read.getHeight(), WIDEST / (double) read.getWidth()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pen = drawn.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            // In steps of their own, as one that skips pixels would leave out thin lines.
            var small = scale < 1 ? read.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING) : read;
            pen.drawImage(small, 0, 0, null);
        } finally {
            pen.dispose();
        }
        var written = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", written);
        if (written.size() > LARGEST_WRITTEN) {
            throw new UnfitMarkException("too-big");
        }
        return new ClinicMark(Kind.PNG, written.toByteArray());
    }
}
