package org.clinic.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What has one place, so that it is the same everywhere: how texts are compared, and what a link dials. */
class OnePlaceTest {

    private static final Path JAVA = Path.of("src", "main", "java");
    private static final Path PAGES = Path.of("src", "main", "jte");
    private static final Path FRONTEND = Path.of("frontend");

    private static final Pattern OWN_FOLDING =
            Pattern.compile("(?i)(?<![.\\w])(lower|upper|unaccent)\\s*\\(|\\bilike\\b|By\\w*IgnoreCase\\w*\\(");
    private static final Pattern DIALS = Pattern.compile("[\"'`]tel:");

    /** PostgreSQL's function {@code folded}, by itself or within {@code says}, folds for all of them. */
    @Test
    void noQueryFoldsByItself() throws IOException {
        assertThat(filesWith(OWN_FOLDING, JAVA)).isEmpty();
    }

    @Test
    void aNumberIsReadInOnePlaceBeforeItIsDialled() throws IOException {
        assertThat(filesWith(DIALS, JAVA)).containsExactly("PhoneNumber.java");
        assertThat(filesWith(DIALS, PAGES)).isEmpty();
        assertThat(filesWith(DIALS, FRONTEND)).containsExactly("phone.ts");
    }

    private static List<String> filesWith(Pattern pattern, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|jte|ts)"))
                    .filter(file -> !file.startsWith(FRONTEND.resolve("generated")))
                    .filter(file -> pattern.matcher(read(file)).find())
                    .map(file -> file.getFileName().toString())
                    .toList();
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
