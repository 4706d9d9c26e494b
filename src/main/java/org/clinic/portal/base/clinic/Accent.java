package org.clinic.portal.base.clinic;

import java.util.stream.Stream;

/**
 * The clinic's own colour on its pages: of links and buttons, and, much thinned, of what is behind titles. On light pages it
 * is the one that was chosen; on dark ones it has the same hue, as light as text has to be there.
 */
public record Accent(Colour light) {

    /** Of text, by WCAG 2.2, 1.4.3. */
    public static final double READABLE = 4.5;

    /** On dark pages some more, as the product's own colour has: what is thinned there is lighter than the page. */
    private static final double READABLE_ON_DARK = 7;

    /** The grounds that {@code tokens.css} calls paper and card. */
    private static final Colour PAPER = new Colour(0xfb, 0xfa, 0xf7);

    private static final Colour CARD = Colour.WHITE;
    private static final Colour DARK_PAPER = new Colour(0x14, 0x19, 0x1a);
    private static final Colour DARK_CARD = new Colour(0x1b, 0x22, 0x23);

    private static final double THINNED = 0.10;
    private static final double THINNED_ON_DARK = 0.14;
    private static final double ON_IT = 0.12;
    private static final double STEP = 0.005;

    /** On dark pages. */
    public Colour dark() {
        double lightness = light.lightness();
        var dark = light;
        while (dark.contrast(DARK_PAPER) < READABLE_ON_DARK && lightness < 1) {
            lightness += STEP;
            dark = light.withLightness(lightness);
        }
        return dark;
    }

    /** Behind titles. */
    public Colour soft() {
        return light.over(PAPER, THINNED);
    }

    public Colour darkSoft() {
        return dark().over(DARK_PAPER, THINNED_ON_DARK);
    }

    /** Of words on a button on dark pages; on light ones they are white. */
    public Colour onDark() {
        return dark().over(Colour.BLACK, ON_IT);
    }

    /** The least contrast that it has on light pages: as text on each ground, and under the words of a button. */
    public double ratio() {
        return least(light, PAPER, CARD, soft(), Colour.WHITE);
    }

    /** The same on dark pages. */
    public double darkRatio() {
        return least(dark(), DARK_PAPER, DARK_CARD, darkSoft(), onDark());
    }

    private static double least(Colour text, Colour... grounds) {
        return Stream.of(grounds).mapToDouble(text::contrast).min().orElseThrow();
    }

    public boolean isReadable() {
        return ratio() >= READABLE && darkRatio() >= READABLE;
    }

    /** The lightest of the same hue that is readable; itself if it is. */
    public Accent nearest() {
        double lightness = light.lightness();
        var nearest = this;
        while (!nearest.isReadable() && lightness > 0) {
            lightness -= STEP;
            nearest = new Accent(light.withLightness(Math.max(lightness, 0)));
        }
        return nearest;
    }

    /** In the words of a style sheet, after those of {@code tokens.css}. */
    public String style() {
        return ":root{--brand:light-dark(%s,%s);--brand-soft:light-dark(%s,%s);--on-brand:light-dark(%s,%s)}"
                .formatted(
                        light.hex(), dark().hex(), soft().hex(), darkSoft().hex(), Colour.WHITE.hex(), onDark().hex());
    }
}
