package org.clinic.portal.clinic;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.clinic.portal.base.clinic.ClinicMark;
import org.clinic.portal.base.clinic.ClinicMark.Kind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A mark in lines. It is written anew from the shapes and colours that are known here: no script, no document in it, nothing
 * that is fetched from elsewhere or happens later, no style sheet. What style sheets say of shapes is said of these instead.
 */
final class SvgMark {

    private static final Set<String> SHAPES =
            Set.of("path", "rect", "circle", "ellipse", "line", "polyline", "polygon");
    private static final Set<String> AROUND_SHAPES =
            Set.of("svg", "g", "defs", "linearGradient", "radialGradient", "stop", "clipPath", "title");
    private static final Set<String> GRADIENTS = Set.of("linearGradient", "radialGradient");

    /** What a style may say, too. */
    private static final Set<String> PAINT = Set.of(
            "fill",
            "fill-opacity",
            "fill-rule",
            "clip-rule",
            "clip-path",
            "opacity",
            "stroke",
            "stroke-width",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-miterlimit",
            "stroke-dasharray",
            "stroke-dashoffset",
            "stroke-opacity",
            "stop-color",
            "stop-opacity",
            "color");

    private static final Set<String> GEOMETRY = Set.of(
            "d",
            "points",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "fx",
            "fy",
            "width",
            "height",
            "viewBox",
            "preserveAspectRatio",
            "transform",
            "offset",
            "gradientTransform",
            "gradientUnits",
            "spreadMethod",
            "clipPathUnits",
            "id");

    /** Numbers, names of colours, and calls such as rotate(45) and rgb(1, 2, 3); of addresses those within the file. */
    private static final Pattern PLAIN = Pattern.compile("(?i)(?!.*url)[\\w#.,%()\\s+-]*");

    private static final Pattern WITHIN = Pattern.compile("url\\(\\s*[\"']?(#[A-Za-z_][\\w-]*)[\"']?\\s*\\)");
    private static final Pattern PLACE = Pattern.compile("#[A-Za-z_][\\w-]*");
    private static final Pattern RULE = Pattern.compile("([^{}]*)\\{([^{}]*)}");
    private static final Pattern CLASS = Pattern.compile("\\.([A-Za-z_][\\w-]*)");
    private static final Pattern LENGTH = Pattern.compile("([0-9.]+)(px)?");

    private static final int MOST_ELEMENTS = 2000;
    private static final int DEEPEST = 40;

    private final StringBuilder written = new StringBuilder();
    private final Map<String, Map<String, String>> classes = new HashMap<>();
    private int elements;
    private boolean drawn;

    private SvgMark() {}

    static ClinicMark read(String file) {
        var svg = Jsoup.parse(file, "", Parser.xmlParser()).children().stream()
                .filter(each -> each.tagName().equals("svg"))
                .findFirst()
                .orElseThrow(() -> new UnfitMarkException("other-kind"));
        var mark = new SvgMark();
        svg.getElementsByTag("style").forEach(style -> mark.learn(style.wholeText()));
        mark.write(svg, 0);
        if (!mark.drawn) {
            throw new UnfitMarkException("nothing-drawn");
        }
        var content = mark.written.toString().getBytes(StandardCharsets.UTF_8);
        if (content.length > PngMark.LARGEST_WRITTEN) {
            throw new UnfitMarkException("too-big");
        }
        return new ClinicMark(Kind.SVG, content);
    }

    /** Rules of single classes, as drawing programs write them. */
    private void learn(String sheet) {
        RULE.matcher(sheet).results().forEach(rule -> {
            for (var selector : rule.group(1).split(",")) {
                var name = CLASS.matcher(selector.strip());
                if (name.matches()) {
                    classes.computeIfAbsent(name.group(1), none -> new HashMap<>())
                            .putAll(paint(rule.group(2)));
                }
            }
        });
    }

    private static Map<String, String> paint(String declarations) {
        var paint = new HashMap<String, String>();
        for (var declaration : declarations.split(";")) {
            var parts = declaration.split(":", 2);
            if (parts.length == 2 && PAINT.contains(parts[0].strip())) {
                paint.put(parts[0].strip(), parts[1].strip());
            }
        }
        return paint;
    }

    private void write(Element element, int depth) {
        var name = element.tagName();
        if (!SHAPES.contains(name) && !AROUND_SHAPES.contains(name)) {
            return;
        }
        if (++elements > MOST_ELEMENTS || depth > DEEPEST) {
            throw new UnfitMarkException("too-intricate");
        }
        drawn |= SHAPES.contains(name);
        written.append('<').append(name);
        (depth == 0 ? root(element) : attributes(element)).forEach(this::write);
        written.append('>');
        if (name.equals("title")) {
            written.append(escaped(element.ownText()));
        } else {
            element.children().forEach(child -> write(child, depth + 1));
        }
        written.append("</").append(name).append('>');
    }

    private void write(String name, String value) {
        written.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    private static String escaped(String text) {
        return text.replaceAll("[^\\P{Cc}\\n\\t ]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** It scales with its place, so it needs its own measure, and no size. */
    private Map<String, String> root(Element svg) {
        var attributes = attributes(svg);
        var width = LENGTH.matcher(attributes.getOrDefault("width", ""));
        var height = LENGTH.matcher(attributes.getOrDefault("height", ""));
        if (!attributes.containsKey("viewBox")) {
            if (!width.matches() || !height.matches()) {
                throw new UnfitMarkException("no-size");
            }
            attributes.put("viewBox", "0 0 " + width.group(1) + " " + height.group(1));
        }
        attributes.remove("width");
        attributes.remove("height");
        var all = new LinkedHashMap<String, String>();
        all.put("xmlns", "http://www.w3.org/2000/svg");
        all.putAll(attributes);
        return all;
    }

    private Map<String, String> attributes(Element element) {
        var said = new TreeMap<String, String>();
        for (var name : element.classNames()) {
            classes.getOrDefault(name, Map.of()).forEach((what, value) -> put(said, what, value));
        }
        element.attributes().forEach(attribute -> {
            var name = attribute.getKey();
            if (GEOMETRY.contains(name) || PAINT.contains(name)) {
                put(said, name, attribute.getValue());
            } else if (GRADIENTS.contains(element.tagName()) && name.matches("(xlink:)?href")) {
                putPlace(said, attribute.getValue());
            }
        });
        paint(element.attr("style")).forEach((what, value) -> put(said, what, value));
        return said;
    }

    private static void put(Map<String, String> said, String name, String value) {
        var within = WITHIN.matcher(value.strip());
        if (within.matches()) {
            said.put(name, "url(" + within.group(1) + ")");
        } else if (PLAIN.matcher(value).matches()) {
            said.put(name, value.strip());
        }
    }

    /** A gradient that goes on where another one ends, in the same file. */
    private static void putPlace(Map<String, String> said, String address) {
        if (PLACE.matcher(address).matches()) {
            said.put("href", address);
        }
    }
}
