package org.clinic.portal.website;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What schema.org says of the types and properties that pages use, version 29, and no more: another one is a fault until
 * it was looked up at {@code https://schema.org/<name>} and stands here.
 */
final class SchemaOrg {

    /** What each type is a kind of. */
    private static final Map<String, Set<String>> PARENTS = Map.ofEntries(
            Map.entry("Thing", Set.of()),
            Map.entry("CreativeWork", Set.of("Thing")),
            Map.entry("WebPage", Set.of("CreativeWork")),
            Map.entry("MedicalWebPage", Set.of("WebPage")),
            Map.entry("FAQPage", Set.of("WebPage")),
            Map.entry("Comment", Set.of("CreativeWork")),
            Map.entry("Question", Set.of("Comment")),
            Map.entry("Answer", Set.of("Comment")),
            Map.entry("MediaObject", Set.of("CreativeWork")),
            Map.entry("ImageObject", Set.of("MediaObject")),
            Map.entry("Organization", Set.of("Thing")),
            Map.entry("MedicalOrganization", Set.of("Organization")),
            Map.entry("MedicalEntity", Set.of("Thing")),
            Map.entry("MedicalProcedure", Set.of("MedicalEntity")),
            Map.entry("Intangible", Set.of("Thing")),
            Map.entry("Audience", Set.of("Intangible")),
            Map.entry("PeopleAudience", Set.of("Audience")),
            Map.entry("MedicalAudience", Set.of("Audience", "PeopleAudience")));

    /** Of each type the properties that it brings, with what may be their value. */
    private static final Map<String, Map<String, Set<String>>> PROPERTIES = Map.of(
            "Thing",
            Map.of(
                    "name", Set.of("Text"),
                    "description", Set.of("Text"),
                    "url", Set.of("URL"),
                    "image", Set.of("ImageObject", "URL")),
            "CreativeWork",
            Map.of(
                    "about", Set.of("Thing"),
                    "audience", Set.of("Audience"),
                    "dateModified", Set.of("DateTime"),
                    "datePublished", Set.of("DateTime"),
                    "inLanguage", Set.of("Text"),
                    "mainEntity", Set.of("Thing"),
                    "publisher", Set.of("Organization"),
                    "text", Set.of("Text"),
                    "version", Set.of("Number", "Text")),
            "WebPage",
            Map.of("relatedLink", Set.of("URL")),
            "Question",
            Map.of("acceptedAnswer", Set.of("Answer")),
            "Organization",
            Map.of("telephone", Set.of("Text")),
            "MedicalProcedure",
            Map.of(
                    "preparation", Set.of("MedicalEntity", "Text"),
                    "howPerformed", Set.of("Text"),
                    "followup", Set.of("Text")),
            "Audience",
            Map.of("audienceType", Set.of("Text")));

    private final Map<String, JsonNode> byId = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private SchemaOrg() {}

    /** What is wrong with a page's JSON-LD; nothing if it is as it should be. */
    static List<String> faults(JsonNode data) {
        var check = new SchemaOrg();
        if (!data.path("@context").asString("").equals("https://schema.org")) {
            check.faults.add("@context is " + data.path("@context"));
        }
        var things = data.path("@graph");
        if (!things.isArray() || things.isEmpty()) {
            check.faults.add("@graph has nothing");
        }
        things.forEach(thing -> check.byId.put(thing.path("@id").asString(""), thing));
        things.forEach(thing -> check.thing(thing, "@graph"));
        return check.faults;
    }

    private void thing(JsonNode thing, String where) {
        var type = thing.path("@type").asString("");
        if (!PARENTS.containsKey(type)) {
            faults.add("%s: no type “%s”".formatted(where, type));
            return;
        }
        thing.properties().stream()
                .filter(each -> !each.getKey().startsWith("@"))
                .forEach(each -> property(type, each.getKey(), each.getValue()));
    }

    private void property(String type, String name, JsonNode value) {
        var where = type + "." + name;
        var expected = kinds(type)
                .map(kind -> PROPERTIES.getOrDefault(kind, Map.of()).get(name))
                .filter(found -> found != null)
                .findFirst();
        if (expected.isEmpty()) {
            faults.add(where + ": no such property");
        } else if (!value.isArray()) {
            value(where, expected.get(), value);
        } else if (value.isEmpty()) {
            faults.add(where + ": nothing in it");
        } else {
            value.forEach(one -> value(where, expected.get(), one));
        }
    }

    private void value(String where, Set<String> expected, JsonNode value) {
        if (expected.stream().noneMatch(kind -> fits(kind, value))) {
            faults.add("%s: %s is none of %s".formatted(where, value, expected));
        }
        if (value.isObject() && value.has("@type")) {
            thing(value, where);
        }
    }

    private boolean fits(String kind, JsonNode value) {
        return switch (kind) {
            case "Text" -> value.isString() && !value.asString().isBlank();
            case "Number" -> value.isNumber();
            case "URL" -> value.isString() && isAddress(value.asString());
            case "DateTime" -> value.isString() && isMoment(value.asString());
            default -> value.isObject() && kinds(typeOf(value)).anyMatch(kind::equals);
        };
    }

    /** Its own, or that of what it refers to. */
    private String typeOf(JsonNode value) {
        var thing = value.has("@type") ? value : byId.get(value.path("@id").asString(""));
        return thing == null ? "" : thing.path("@type").asString("");
    }

    /** A type and all that it is a kind of. */
    private static Stream<String> kinds(String type) {
        return Stream.concat(
                Stream.of(type), PARENTS.getOrDefault(type, Set.of()).stream().flatMap(SchemaOrg::kinds));
    }

    private static boolean isAddress(String text) {
        try {
            var address = URI.create(text);
            return Set.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null;
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    private static boolean isMoment(String text) {
        try {
            Instant.parse(text);
            return true;
        } catch (DateTimeParseException notOne) {
            return false;
        }
    }
}
