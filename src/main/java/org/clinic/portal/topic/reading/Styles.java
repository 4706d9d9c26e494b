package org.clinic.portal.topic.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The declarations of an element's own style, as they are written: also those that no browser knows. */
record Styles(Map<String, String> declarations) {

    private static final Pattern SIZE = Pattern.compile("^([0-9]{1,6}(?:\\.[0-9]{1,6})?)(pt|px)");
    private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3,8})\\b");
    private static final Pattern RGB = Pattern.compile("rgba?\\(([^)]*)\\)");
    private static final Pattern NAMED = Pattern.compile(
            "\\b(red|yellow|lime|green|blue|aqua|cyan|fuchsia|magenta|teal" + "|navy|purple|maroon|olive|orange)\\b");
    private static final List<String> COLOURED = List.of("color", "background", "background-color", "mso-highlight");

    static Styles of(Element element) {
        var declarations = new HashMap<String, String>();
        for (var declaration : element.attr("style").split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                declarations.put(
                        declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        declaration.substring(colon + 1).strip().toLowerCase(Locale.ROOT));
            }
        }
        return new Styles(declarations);
    }

    String get(String name) {
        return declarations.getOrDefault(name, "");
    }

    boolean isStruckOut() {
        return decoration().contains("line-through");
    }

    boolean isUnderlined() {
        return decoration().contains("underline");
    }

    private String decoration() {
        return get("text-decoration") + " " + get("text-decoration-line");
    }

    /** In pixels, if it is one that says how large. */
    OptionalDouble size() {
        var size = SIZE.matcher(get("font-size"));
        return size.find()
                ? OptionalDouble.of(
                        Double.parseDouble(size.group(1)) * (size.group(2).equals("pt") ? 4 / 3.0 : 1))
                : OptionalDouble.empty();
    }

    /** Whether something is more than ink on paper. */
    boolean isColoured() {
        return COLOURED.stream().anyMatch(name -> isColour(get(name)));
    }

    private static boolean isColour(String value) {
        var channels = channels(value);
        if (channels.size() >= 3) {
            var colours = channels.subList(0, 3);
            boolean seen = channels.size() < 4 || channels.get(3) != 0;
            return seen && Collections.max(colours) - Collections.min(colours) > 60;
        }
        return NAMED.matcher(value).find();
    }

    private static List<Double> channels(String value) {
        var channels = new ArrayList<Double>();
        var hex = HEX.matcher(value);
        var rgb = RGB.matcher(value);
        if (hex.find()) {
            int width = hex.group(1).length() < 6 ? 1 : 2;
            for (int at = 0; at + width <= hex.group(1).length(); at += width) {
                channels.add((double)
                        Integer.parseInt(hex.group(1).substring(at, at + width).repeat(3 - width), 16));
            }
        } else if (rgb.find()) {
            for (var channel : rgb.group(1).strip().split("[\\s,/]+")) {
                try {
                    channels.add(Double.valueOf(channel));
                } catch (NumberFormatException notOurs) {
                    return List.of();
                }
            }
        }
        return channels;
    }
}
