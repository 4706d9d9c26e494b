package org.clinic.portal.base.clinic;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AccentTest {

    /** As the checkers of WebAIM and others tell them. */
    @ParameterizedTest
    @CsvSource({
        "'#000000', '#ffffff', 21.00",
        "'#ffffff', '#ffffff', 1.00",
        "'#767676', '#ffffff', 4.54",
        "'#777777', '#ffffff', 4.48",
        "'#0000ff', '#ffffff', 8.59",
        "'#ff0000', '#ffffff', 4.00",
        "'#00ff00', '#ffffff', 1.37",
        "'#ffff00', '#000000', 19.56"
    })
    void contrastIsThatOfTheGuidelines(String one, String other, double ratio) {
        assertThat(colour(one).contrast(colour(other))).isEqualTo(ratio, Offset.offset(0.005));
        assertThat(colour(other).contrast(colour(one))).isEqualTo(ratio, Offset.offset(0.005));
    }

    @ParameterizedTest
    @CsvSource({"'#0e6262', #0e6262", "0E6262, #0e6262", "' #AbC ', #aabbcc", "'#fff', #ffffff"})
    void aColourIsReadAsPeopleWriteIt(String written, String hex) {
        assertThat(Colour.read(written)).map(Colour::hex).contains(hex);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "teal", "#12345", "#1234567", "rgb(1,2,3)", "#ggg", "#0e6262;}"})
    void whatIsNoColourIsNotRead(String written) {
        assertThat(Colour.read(written)).isEmpty();
    }

    @Test
    void lightnessGoesThereAndBack() {
        for (var colour : colours().toList()) {
            var same = colour.withLightness(colour.lightness());
            assertThat(Math.abs(same.red() - colour.red())
                            + Math.abs(same.green() - colour.green())
                            + Math.abs(same.blue() - colour.blue()))
                    .as(colour.hex())
                    .isLessThanOrEqualTo(12);
        }
    }

    @Test
    void theColourOfTheProductIsReadable() {
        var own = new Accent(colour("#0e6262"));

        assertThat(own.isReadable()).isTrue();
        assertThat(own.nearest()).isEqualTo(own);
        assertThat(own.ratio()).isBetween(5.0, 7.5);
    }

    /** Whatever is chosen, something of its hue can be had, and its dark one is readable without anybody looking. */
    @Test
    void ofEveryColourTheNearestIsReadableInBothThemes() {
        colours().map(Accent::new).forEach(accent -> {
            var nearest = accent.nearest();
            assertThat(nearest.isReadable()).as(accent.light().hex()).isTrue();
            assertThat(nearest.darkRatio()).as(accent.light().hex()).isGreaterThanOrEqualTo(Accent.READABLE);
            if (accent.isReadable()) {
                assertThat(nearest).isEqualTo(accent);
            } else {
                assertThat(nearest.ratio()).as(accent.light().hex()).isLessThan(5.2);
            }
        });
    }

    @Test
    void aColourThatIsTooLightIsMeasuredAndDarkened() {
        var yellow = new Accent(colour("#ffd400"));

        assertThat(yellow.isReadable()).isFalse();
        assertThat(yellow.ratio()).isLessThan(1.5);
        assertThat(yellow.nearest().ratio()).isBetween(4.5, 4.7);
    }

    @Test
    void aStyleSheetHasItForBothThemes() {
        var style = new Accent(colour("#7a1f5c")).style();

        assertThat(style).matches(":root\\{(--[a-z-]+:light-dark\\(#[0-9a-f]{6},#[0-9a-f]{6}\\);?){3}}");
        assertThat(style).startsWith(":root{--brand:light-dark(#7a1f5c,");
    }

    private static Stream<Colour> colours() {
        return IntStream.range(0, 16 * 16 * 16)
                .mapToObj(all -> new Colour((all >> 8) * 17, (all >> 4 & 15) * 17, (all & 15) * 17));
    }

    private static Colour colour(String hex) {
        return Colour.read(hex).orElseThrow();
    }
}
