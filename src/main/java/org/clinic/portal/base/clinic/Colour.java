package org.clinic.portal.base.clinic;

import java.util.Optional;
import java.util.regex.Pattern;

/** A colour of screens (sRGB), each part from 0 to 255. */
public record Colour(int red, int green, int blue) {

    public static final Colour WHITE = new Colour(255, 255, 255);
    public static final Colour BLACK = new Colour(0, 0, 0);

    private static final Pattern SIX = Pattern.compile("#?([0-9a-fA-F]{6})");
    private static final Pattern THREE = Pattern.compile("#?([0-9a-fA-F])([0-9a-fA-F])([0-9a-fA-F])");
    private static final double FINEST = 0.02;

    /** As style sheets write it, such as {@code #0e6262} or {@code #abc}. */
    public static Optional<Colour> read(String written) {
        var three = THREE.matcher(written.strip());
        var six = SIX.matcher(three.matches() ? three.replaceFirst("$1$1$2$2$3$3") : written.strip());
        if (!six.matches()) {
            return Optional.empty();
        }
        int all = Integer.parseInt(six.group(1), 16);
        return Optional.of(new Colour(all >> 16, all >> 8 & 255, all & 255));
    }

    public String hex() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }

    /**
     * How well text of one colour is read on the other, from 1 to 21: the contrast ratio of
     * <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">WCAG 2.2</a>. Text needs 4.5.
     */
    public double contrast(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /** The <a href="https://www.w3.org/TR/WCAG22/#dfn-relative-luminance">relative luminance</a> of WCAG 2.2. */
    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int written(double linear) {
        double share = linear <= 0.0031308 ? linear * 12.92 : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(Math.clamp(share, 0, 1) * 255);
    }

    /** So much of this, from 0 to 1, and the rest of the ground. */
    public Colour over(Colour ground, double share) {
        return new Colour(
                mixed(red, ground.red, share), mixed(green, ground.green, share), mixed(blue, ground.blue, share));
    }

    private static int mixed(int one, int other, double share) {
        return (int) Math.round(one * share + other * (1 - share));
    }

    /** How light it looks, from 0 to 1: the L of <a href="https://bottosson.github.io/posts/oklab/">Oklab</a>. */
    public double lightness() {
        return oklab()[0];
    }

    /** The same hue in another lightness, as colourful as screens can show it. */
    public Colour withLightness(double lightness) {
        var own = oklab();
        for (double vivid = 1; vivid > FINEST; vivid -= FINEST) {
            var linear = linear(lightness, own[1] * vivid, own[2] * vivid);
            if (isShown(linear)) {
                return of(linear);
            }
        }
        return of(linear(lightness, 0, 0));
    }

    private static boolean isShown(double[] linear) {
        for (double part : linear) {
            if (part < -0.0005 || part > 1.0005) {
                return false;
            }
        }
        return true;
    }

    private static Colour of(double[] linear) {
        return new Colour(written(linear[0]), written(linear[1]), written(linear[2]));
    }

    private double[] oklab() {
        double r = linear(red);
        double g = linear(green);
        double b = linear(blue);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    private static double[] linear(double lightness, double a, double b) {
        double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
        double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
        double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }
}
