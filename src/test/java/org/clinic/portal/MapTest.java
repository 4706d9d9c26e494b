package org.clinic.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

/** What {@code docs/map.md} says of the rooms is what the rooms say of themselves, and what it names is there. */
class MapTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path ROOT = SOURCES.resolve("org/clinic/portal");
    private static final Pattern MODULE = Pattern.compile(
            "(?s)/\\*\\*(?<says>.*?)\\*/\\s*@ApplicationModule\\(.*?allowedDependencies = \\{?(?<uses>[^})]*)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `[a-z.]+` \\|.*$");
    private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w+)(?:\\.\\w+)?`");

    @Test
    void everyRoomIsOnTheMapInItsOwnWords() throws IOException {
        assertThat(ROW.matcher(map()).results().map(row -> row.group()).toList())
                .as("The rows should be:%n%s", String.join("\n", rooms()))
                .containsExactlyElementsOf(rooms());
    }

    @Test
    void everyClassThatTheMapNamesIsThere() throws IOException {
        try (var sources = Files.walk(SOURCES)) {
            var classes = sources.map(path -> path.getFileName().toString().replace(".java", ""))
                    .collect(toSet());
            var named =
                    CLASS.matcher(map()).results().map(found -> found.group(1)).toList();

            assertThat(named).hasSizeGreaterThan(30).isSubsetOf(classes);
        }
    }

    private static String map() throws IOException {
        return Files.readString(Path.of("docs/map.md"));
    }

    private static List<String> rooms() throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.filter(file -> file.endsWith("package-info.java"))
                    .sorted()
                    .flatMap(MapTest::row)
                    .toList();
        }
    }

    private static Stream<String> row(Path file) {
        var room = ROOT.relativize(file.getParent()).toString().replace('/', '.');
        return MODULE.matcher(read(file)).results().map(found -> {
            var says = found.group(1)
                    .replaceAll("(?m)^ \\*", "")
                    .replaceAll("\\s+", " ")
                    .strip();
            var uses = Arrays.stream(found.group(2).split(","))
                    .map(each -> each.replace("\"", "").strip())
                    .filter(each -> !each.isEmpty() && !each.startsWith("base"))
                    .map("`%s`"::formatted)
                    .collect(joining(", "));
            return "| `%s` | %s | %s |".formatted(room, says, uses.isEmpty() ? "–" : uses);
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
