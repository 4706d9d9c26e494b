package org.clinic.portal.clinic;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.clinic.portal.base.clinic.ClinicMark;
import org.clinic.portal.base.clinic.ClinicMark.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MarkFileTest {

    private static final String SQUARE = "<rect width='10' height='10' fill='#0e6262'/>";

    @Test
    void anSvgIsWrittenAnewAsItIsDrawn() {
        assertThat(
                        svg(
                                "<?xml version='1.0'?><!DOCTYPE svg><svg xmlns='http://www.w3.org/2000/svg' width='24px' height='24'>"
                                        + "<title>Clinic &amp; Sons</title><defs><linearGradient id='g'><stop offset='0' stop-color='red'/>"
                                        + "</linearGradient></defs><g transform='rotate(45 12 12)'><path d='M0 0L24 24z' fill='url(#g)'/></g></svg>"))
                .isEqualTo(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"><title>Clinic &amp; Sons</title>"
                                + "<defs><linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"red\"></stop></linearGradient></defs>"
                                + "<g transform=\"rotate(45 12 12)\"><path d=\"M0 0L24 24z\" fill=\"url(#g)\"></path></g></svg>");
    }

    @Test
    void whatStyleSheetsSayOfShapesIsSaidOfThese() {
        assertThat(
                        drawn(
                                "<style>.a,.b{fill:#123456;behavior:url(x.htc)}.b{stroke:red}</style>"
                                        + "<path class='a' d='M0 0'/><path class='b' d='M1 1' style='opacity:.5;background:url(//evil)'/>"))
                .contains("<path d=\"M0 0\" fill=\"#123456\"></path>")
                .contains("<path d=\"M1 1\" fill=\"#123456\" opacity=\".5\" stroke=\"red\"></path>")
                .doesNotContain("style", "class", "evil", "htc");
    }

    /** Each beside a square that stays. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<script href='https://evil.example/x.js'/>",
                "<g onclick='alert(1)' onload='alert(1)'/>",
                "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></body></foreignObject>",
                "<image href='https://evil.example/pixel.png'/>",
                "<image xlink:href='data:image/svg+xml;base64,PHN2Zy8+'/>",
                "<use href='https://evil.example/#a'/>",
                "<a href='javascript:alert(1)'><text>evil</text></a>",
                "<animate attributeName='href' to='javascript:alert(1)'/>",
                "<set attributeName='onload' to='alert(1)'/>",
                "<style>@import url(https://evil.example/x.css); * { fill: url(https://evil.example/#a) }</style>",
                "<path d='M0 0' fill='url(https://evil.example/#a)'/>",
                "<path d='M0 0' style='fill:url(https://evil.example/#a)'/>",
                "<path d='M0 0' fill='u&#114;l(//evil.example)'/>",
                "<path d='M0 0' fill='url (//evil.example)'/>",
                "<linearGradient id='h' xlink:href='https://evil.example/#g'/>",
                "<handler xmlns='http://www.w3.org/2001/xml-events'>evil</handler>",
                "<![CDATA[<script>evil</script>]]>",
                "<!-- evil --><?xml-stylesheet href='https://evil.example/x.css'?>",
                "<filter id='f'><feImage href='https://evil.example/x'/></filter>",
                "<SCRIPT>evil()</SCRIPT><Script>evil()</Script>",
                "<svg:script>evil()</svg:script>",
                "<title>&lt;script&gt;evil()&lt;/script&gt;</title>",
                "<g id='\"><script>evil()</script>'/>",
                "<metadata>evil</metadata>"
            })
    void nothingIsLeftOfWhatDoesMoreThanDraw(String nasty) {
        assertThat(drawn(nasty + SQUARE).replace(" xmlns=\"http://www.w3.org/2000/svg\"", ""))
                .contains("<rect fill=\"#0e6262\" height=\"10\" width=\"10\">")
                .doesNotContain("<script", "://", "javascript", "alert", "onload", "onclick", "data:", "<!", "<?")
                .doesNotContainPattern("(?i)<(script|image|use|a|animate|set|style|foreignObject|filter|handler)[ />]");
    }

    /** An entity is never resolved, so none can grow. */
    @Test
    void entitiesStayWhatTheyAre() {
        assertThat(svg(
                        "<!DOCTYPE svg [<!ENTITY a 'evil'><!ENTITY b '&a;&a;&a;'><!ENTITY c SYSTEM 'file:///etc/passwd'>]>"
                                + "<svg viewBox='0 0 1 1'><title>&b;&c;</title>" + SQUARE + "</svg>"))
                .doesNotContain("evil", "root:", "ENTITY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<svg viewBox='0 0 1 1'></svg>                      | nothing-drawn",
                "<svg viewBox='0 0 1 1'><text>Clinic</text></svg>   | nothing-drawn",
                "<svg><rect width='1' height='1'/></svg>            | no-size",
                "<svg width='100%' height='100%'><rect/></svg>      | no-size",
                "<html><svg viewBox='0 0 1 1'><rect/></svg></html>  | other-kind",
                "GIF89a                                             | other-kind",
                "''                                                 | other-kind"
            })
    void whatCannotBeAMarkIsRefusedWithItsReason(String file, String reason) {
        refuses(file.getBytes(StandardCharsets.UTF_8), reason);
    }

    @Test
    void whatIsTooMuchIsRefused() {
        refuses(svgFile("<g>".repeat(60) + SQUARE + "</g>".repeat(60)), "too-intricate");
        refuses(svgFile("<path d='M0 0'/>".repeat(2100)), "too-intricate");
        refuses(svgFile("<path d='" + "M0 0".repeat(70_000) + "'/>"), "too-big");
        refuses(new byte[MarkFile.LARGEST + 1], "too-big");
    }

    @Test
    void aPngIsWrittenAnewAsSmallAsItIsShown() throws IOException {
        var mark = MarkFile.read(png(1200, 600));

        assertThat(mark.kind()).isEqualTo(Kind.PNG);
        var written = ImageIO.read(new ByteArrayInputStream(mark.content()));
        assertThat(written.getHeight()).isEqualTo(168);
        assertThat(written.getWidth()).isEqualTo(336);
        assertThat(written.getRGB(10, 10) >>> 24)
                .as("what is clear stays clear")
                .isZero();
        assertThat(written.getRGB(300, 100)).isEqualTo(0xff0e6262);
    }

    @Test
    void nothingButPixelsIsTakenFromAPng() throws IOException {
        var file = png(20, 20);
        var text = chunk("tEXt", "Comment\0evil".getBytes(StandardCharsets.ISO_8859_1));
        // Ten megabytes, once somebody unpacks them.
        var bomb = chunk("zTXt", concat("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1), deflated(10_000_000)));
        var mark =
                MarkFile.read(concat(Arrays.copyOf(file, 33), text, bomb, Arrays.copyOfRange(file, 33, file.length)));

        var written = new String(mark.content(), StandardCharsets.ISO_8859_1);
        assertThat(written).doesNotContain("evil", "tEXt", "zTXt", "iCCP");
        assertThat(mark).isEqualTo(MarkFile.read(file));
    }

    @Test
    void aPngOfTooManyPixelsIsRefusedBeforeOneIsUnpacked() throws IOException {
        var file = png(20, 20);
        var header = ByteBuffer.allocate(13)
                .putInt(60_000)
                .putInt(60_000)
                .put(new byte[] {8, 6, 0, 0, 0})
                .array();
        refuses(
                concat(Arrays.copyOf(file, 8), chunk("IHDR", header), Arrays.copyOfRange(file, 33, file.length)),
                "too-many-pixels");
        var endless = ByteBuffer.allocate(13)
                .putInt(-1)
                .putInt(-1)
                .put(new byte[] {8, 6, 0, 0, 0})
                .array();
        refuses(
                concat(Arrays.copyOf(file, 8), chunk("IHDR", endless), Arrays.copyOfRange(file, 33, file.length)),
                "too-many-pixels");
    }

    @Test
    void aBrokenPngIsRefused() throws IOException {
        var file = png(20, 20);

        refuses(Arrays.copyOf(file, 8), "broken");
        refuses(Arrays.copyOf(file, 60), "broken");
        refuses(
                concat(
                        Arrays.copyOf(file, 8),
                        new byte[] {-1, -1, -1, -1},
                        "IHDR".getBytes(StandardCharsets.ISO_8859_1),
                        new byte[30]),
                "broken");
    }

    private static void refuses(byte[] file, String reason) {
        assertThatExceptionOfType(UnfitMarkException.class)
                .isThrownBy(() -> MarkFile.read(file))
                .extracting(UnfitMarkException::reason)
                .isEqualTo(reason);
    }

    private static String svg(String file) {
        ClinicMark mark = MarkFile.read(file.getBytes(StandardCharsets.UTF_8));
        assertThat(mark.kind()).isEqualTo(Kind.SVG);
        return new String(mark.content(), StandardCharsets.UTF_8);
    }

    private static String drawn(String shapes) {
        return svg(new String(svgFile(shapes), StandardCharsets.UTF_8));
    }

    private static byte[] svgFile(String shapes) {
        return ("<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 10 10'"
                        + " onload='alert(1)'>" + shapes + "</svg>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Its right half is teal, the left one clear. */
    private static byte[] png(int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int x = width / 2; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, 0xff0e6262);
            }
        }
        var file = new ByteArrayOutputStream();
        ImageIO.write(image, "png", file);
        return file.toByteArray();
    }

    private static byte[] chunk(String name, byte[] content) {
        var named = concat(name.getBytes(StandardCharsets.ISO_8859_1), content);
        var sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(named.length + 8)
                .putInt(content.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] deflated(int zeros) {
        try (var deflater = new Deflater()) {
            deflater.setInput(new byte[zeros]);
            deflater.finish();
            var small = new byte[zeros / 100];
            return Arrays.copyOf(small, deflater.deflate(small));
        }
    }

    private static byte[] concat(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
