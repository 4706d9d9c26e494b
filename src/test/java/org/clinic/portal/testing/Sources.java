package org.clinic.portal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands in our files, for guards that no compiler can be. */
public final class Sources {

    private static final Path GENERATED = Path.of("frontend", "generated");

    private Sources() {}

    /** The files below a folder in which a pattern is found, by their paths from there, in order. */
    public static Map<String, String> with(Pattern pattern, Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.startsWith(GENERATED))
                    .filter(file -> pattern.matcher(read(file)).find())
                    .collect(Collectors.toMap(
                            file -> folder.relativize(file).toString().replace('\\', '/'),
                            Sources::read,
                            (one, same) -> one,
                            TreeMap::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
