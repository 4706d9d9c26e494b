package org.clinic.portal.command;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What stands after a command.
 *
 * @param expected hashes in hex
 * @param settings by their names as variables of the environment, such as {@code PORTAL_DATA}
 */
record Options(Set<String> expected, @Nullable Instant until, boolean topics, Map<String, String> settings) {

    static Options of(List<String> words) {
        var expected = new TreeSet<String>();
        var settings = new HashMap<String, String>();
        Instant until = null;
        var topics = false;
        var rest = new ArrayDeque<>(words);
        while (!rest.isEmpty()) {
            var word = rest.removeFirst();
            var name = word.replaceAll("=.*", "");
            switch (name) {
                case "--topics" -> topics = true;
                case "--expect" -> expected.add(hash(value(word, rest)));
                case "--until" -> until = instant(value(word, rest));
                default -> settings.put(settingName(name), value(word, rest));
            }
        }
        return new Options(expected, until, topics, settings);
    }

    /** What follows the equals sign, or else the next word. */
    private static String value(String word, ArrayDeque<String> rest) {
        var equals = word.indexOf('=');
        if (equals < 0 && rest.isEmpty()) {
            throw new UnknownWordException("nothing follows " + word);
        }
        return equals < 0 ? rest.removeFirst() : word.substring(equals + 1);
    }

    private static String hash(String word) {
        var hash = word.toLowerCase(Locale.ROOT);
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new UnknownWordException("\"" + word + "\" is no SHA-256 in 64 hexadecimal digits");
        }
        return hash;
    }

    private static Instant instant(String word) {
        try {
            return Instant.parse(word);
        } catch (DateTimeParseException unknown) {
            throw new UnknownWordException("\"" + word + "\" is no instant such as 2026-11-29T18:00:00Z");
        }
    }

    private static String settingName(String name) {
        if (!name.equals("--portal.data") && !name.startsWith("--spring.datasource.")) {
            throw new UnknownWordException("there is no option " + name);
        }
        return name.substring(2).replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** What the command line says, or else the environment. */
    Optional<String> setting(String name, Map<String, String> environment) {
        return Optional.ofNullable(settings.getOrDefault(name, environment.get(name)))
                .filter(value -> !value.isBlank());
    }
}
