package org.clinic.portal.website;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.clinic.portal.base.clinic.Accent;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.base.clinic.ClinicMark;
import org.clinic.portal.base.clinic.Colour;
import org.clinic.portal.base.clinic.Look;
import org.clinic.portal.website.serving.Codings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class AssetsTest {

    private static final Clinic CLINIC =
            new Clinic(ClinicFacts.of("Clinic", "(212) 555-0100", ZoneId.of("America/New_York"), Locale.ENGLISH, "US"));

    @Test
    void thePageHasTheLookAsValuesItsOwnStylesAndThoseOfBlocks() {
        var text = new Assets(new Codings(), CLINIC).style(Look.USUAL).text();

        assertThat(text)
                .contains("--due-soft:", ".hero h1{", ":is(.reading,.ProseMirror) .warn{")
                .doesNotContain("/*", "\n", "  ", "http:", "https:", "</");
    }

    @Test
    void theStylesLeaveMostOfWhatFitsIntoTheFirstRoundTripToThePage() {
        var text = new Assets(new Codings(), CLINIC)
                .style(new Look(new Accent(new Colour(0x7a, 0x1f, 0x5c)), null))
                .text();

        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
        deflater.finish();

        assertThat(deflater.deflate(new byte[text.length()])).isLessThan(6000);
        assertThat(deflater.finished()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`a , b {\n  color : red ;\n}\n\n/* it's } */ p > a { x: calc(1px  + 2px); }`|`a,b{color : red}p > a{x: calc(1px + 2px)}`",
                "`q::before { content: \" ( /* \" }`|`q::before{content: \" ( /* \"}`",
                "`q { content: ' ; }  ' } a :hover { b: c }`|`q{content: ' ; }  '}a :hover{b: c}`",
                "`@media print {\n  a { b: c; }\n}`|`@media print{a{b: c}}`",
            })
    void whatOnlyAuthorsReadIsLeftOut(String written, String sent) {
        assertThat(PageStyle.of(written).text()).isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 0 24 24|28",
                "0 0 60 20|84",
                "-5, 0, 1.5, .5|84",
                "0 0 9 100|3",
                "0 0 0 10|",
                "0 0 10|",
                "a b c d|"
            })
    void theMarkKeepsItsPlaceAsWideAsItIsDrawn(String viewBox, @Nullable Integer width) {
        var mark = new ClinicMark(
                ClinicMark.Kind.SVG,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%s\"></svg>"
                        .formatted(viewBox)
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(new Assets(new Codings(), CLINIC).mark(new Look(null, mark)).width())
                .isEqualTo(width);
    }

    @Test
    void aMarkOfPixelsKeepsItsPlaceToo() throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 10, BufferedImage.TYPE_INT_ARGB), "png", png);
        var assets = new Assets(new Codings(), CLINIC);

        assertThat(assets.mark(new Look(null, new ClinicMark(ClinicMark.Kind.PNG, png.toByteArray())))
                        .width())
                .isEqualTo(4 * PageMark.HEIGHT);
        assertThat(assets.mark(new Look(null, new ClinicMark(ClinicMark.Kind.PNG, new byte[] {1, 2})))
                        .width())
                .isNull();
    }

    @Test
    void theMarkOfTheProductIsInTheClinicsColour() {
        var accent = new Accent(new Colour(0x7a, 0x1f, 0x5c));
        var assets = new Assets(new Codings(), CLINIC);
        var address = assets.mark(new Look(accent, null)).address();

        var sent = Objects.requireNonNull(assets.find(address))
                .to(new MockHttpServletRequest("GET", address))
                .getBody();

        assertThat(new String(Objects.requireNonNull(sent), StandardCharsets.UTF_8))
                .contains(accent.light().hex(), accent.dark().hex())
                .doesNotContain("#0e6262");
        assertThat(address).isNotEqualTo(assets.mark(Look.USUAL).address());
    }
}
