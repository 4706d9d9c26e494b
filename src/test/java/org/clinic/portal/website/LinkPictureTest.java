package org.clinic.portal.website;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.clinic.portal.base.clinic.Colour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LinkPictureTest {

    private static final Outlines OUTLINES = new Outlines();
    private static final Colour TEAL = new Colour(0x0e, 0x62, 0x62);
    private static final int MARGIN = 80;

    private final LinkPicture picture = new LinkPicture(OUTLINES);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Before your mild® procedure",
                "Antes del procedimiento: ¿qué hay que saber?",
                "Año, corazón, señal — “así”",
                "Nu\u0301n\u0303ez",
                "Πριν την επέμβαση",
                "Перед операцией"
            })
    void lettersThatAreSetOneAfterTheOtherAreDrawn(String title) {
        assertThat(OUTLINES.know(title)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"قبل العملية", "לפני הניתוח", "手术前", "सर्जरी से पहले", "Knee 🦵", "x\u0338"})
    void whatWouldBeBoxesOrInAnotherOrderIsNotDrawn(String title) {
        assertThat(OUTLINES.know(title)).isFalse();
    }

    @Test
    void theTitleStandsBelowTheNameOnTheClinicsColour() {
        var image = image("Riverside Spine Clinic", "Before your procedure", TEAL);

        assertThat(image.getWidth()).isEqualTo(LinkPicture.WIDTH);
        assertThat(image.getHeight()).isEqualTo(LinkPicture.HEIGHT);
        assertThat(new Color(image.getRGB(600, 620))).isEqualTo(new Color(0x0e, 0x62, 0x62));
        assertThat(inkIn(image, MARGIN, 90, 700, 145)).as("name").isPositive();
        assertThat(inkIn(image, MARGIN, 210, 1120, 320)).as("title").isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
                "What to know, what to bring, what to ask, what to eat, what to wear, whom to call, when to come, where to go, how to get home, "
                        + "and what to do on the day before, on the day itself and on the days that follow it, and then again a week later"
            })
    void whateverIsTooLongEndsWithinTheMargins(String title) {
        var image = image(title, title, TEAL);

        assertThat(inkIn(image, 0, 0, MARGIN - 4, 606)).isZero();
        assertThat(inkIn(image, 1124, 0, 1200, 606)).isZero();
        assertThat(inkIn(image, 0, 575, 1200, 606)).isZero();
        assertThat(inkIn(image, MARGIN, 210, 1120, 575)).isPositive();
    }

    @Test
    void theSameIsTheSameBytesAndAnotherTitleIsNot() {
        var drawn = picture.draw("Riverside", "Knees", TEAL);

        assertThat(picture.draw("Riverside", "Knees", TEAL)).isEqualTo(drawn);
        assertThat(picture.draw("Riverside", "Hips", TEAL)).isNotEqualTo(drawn);
        assertThat(picture.draw("Riverside", "Knees", new Colour(0x80, 0, 0))).isNotEqualTo(drawn);
    }

    private BufferedImage image(String name, String title, Colour colour) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture.draw(name, title, colour)));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** How many points are darker than paper, from one corner to before another. */
    private static int inkIn(BufferedImage image, int left, int top, int right, int bottom) {
        int dark = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                if ((image.getRGB(x, y) & 0xff) < 0xc0) {
                    dark++;
                }
            }
        }
        return dark;
    }
}
