package org.clinic.portal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Pairs that several tests share, some of them in other languages: a line each, {@code \u00a0} for what is not seen. */
public final class Table {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    private Table() {}

    public static Stream<Arguments> folding() {
        return read("folding.tsv");
    }

    public static Stream<Arguments> phones() {
        return read("phones.tsv");
    }

    private static Stream<Arguments> read(String file) {
        try {
            return Files.readAllLines(Path.of("src", "test", "resources", file)).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", 2)))
                    .map(pair -> Arguments.of(plain(pair.getFirst()), plain(pair.getLast())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String plain(String written) {
        return ESCAPE.matcher(written).replaceAll(escape -> Character.toString(Integer.parseInt(escape.group(1), 16)));
    }
}
