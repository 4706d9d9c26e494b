package org.clinic.portal.readability;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The lists beside this package: on each line something written, a space and a number. They say where they come from. */
final class WordList {

    private WordList() {}

    static Map<String, Integer> read(String name) {
        var list = new HashMap<String, Integer>();
        try (var lines = new BufferedReader(
                new InputStreamReader(WordList.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int space = line.lastIndexOf(' ');
                list.put(line.substring(0, space), Integer.valueOf(line.substring(space + 1)));
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(list);
    }
}
