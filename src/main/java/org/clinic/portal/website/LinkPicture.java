package org.clinic.portal.website;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.clinic.portal.base.clinic.Colour;

/**
 * What other sites show beside a link to a topic: its title, below the clinic's name in the clinic's colour. The size is the
 * one that the Open Graph protocol's readers ask for.
 */
final class LinkPicture {

    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final Color PAPER = new Color(0xfb, 0xfa, 0xf7);
    private static final Color INK = new Color(0x1b, 0x24, 0x25);
    private static final int MARGIN = 80;
    private static final int BAND = 24;
    private static final int NAME = 40;
    private static final int NAME_Y = 130;
    private static final int TITLE_Y = 210;
    private static final int LARGEST = 84;
    private static final int SMALLEST = 52;
    private static final int STEP = 8;
    private static final double LEADING = 1.2;
    private static final String CUT = "…";

    private final Outlines outlines;

    LinkPicture(Outlines outlines) {
        this.outlines = outlines;
    }

    /** As a PNG. One that is too long for it ends in an ellipsis. */
    byte[] draw(String name, String title, Colour colour) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var drawing = image.createGraphics();
        try {
            drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            drawing.setColor(PAPER);
            drawing.fillRect(0, 0, WIDTH, HEIGHT);
            drawing.setColor(new Color(colour.red(), colour.green(), colour.blue()));
            drawing.fillRect(0, HEIGHT - BAND, WIDTH, BAND);
            drawing.fill(outlines.line(cut(name, NAME), NAME, MARGIN, NAME_Y));
            drawing.setColor(INK);
            drawTitle(drawing, title);
        } finally {
            drawing.dispose();
        }
        return png(image);
    }

    private void drawTitle(Graphics2D drawing, String title) {
        int size = LARGEST;
        var lines = lines(title, size);
        while (lines.size() > most(size) && size > SMALLEST) {
            size -= STEP;
            lines = lines(title, size);
        }
        int most = most(size);
        for (int i = 0; i < Math.min(lines.size(), most); i++) {
            boolean isCut = i == most - 1 && lines.size() > most;
            var line = isCut ? cut(lines.get(i) + " " + lines.get(i + 1) + CUT, size) : cut(lines.get(i), size);
            drawing.fill(outlines.line(line, size, MARGIN, TITLE_Y + size + i * size * LEADING));
        }
    }

    /** So many lines have room between the name and the band. */
    private static int most(int size) {
        return (int) ((HEIGHT - BAND - TITLE_Y - MARGIN / 2) / (size * LEADING));
    }

    /** As many words to a line as have room; one that is longer than a line has one of its own. */
    private List<String> lines(String title, int size) {
        var lines = new ArrayList<String>();
        for (var word : title.split("\\s+")) {
            var longer = lines.isEmpty() ? word : lines.getLast() + " " + word;
            if (!lines.isEmpty() && outlines.width(longer, size) <= WIDTH - 2 * MARGIN) {
                lines.set(lines.size() - 1, longer);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    /** What has room of it, and that there is more. */
    private String cut(String text, int size) {
        var cut = text;
        while (outlines.width(cut, size) > WIDTH - 2 * MARGIN) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.endsWith(CUT) ? cut.length() - 1 : cut.length(), -1))
                            .strip()
                    + CUT;
        }
        return cut;
    }

    private static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", bytes)) {
                throw new IllegalStateException("Every Java writes PNG");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
