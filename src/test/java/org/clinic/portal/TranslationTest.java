package org.clinic.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clinic.portal.base.i18n.Translations;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TranslationTest {

    private static final Pattern LITERAL = Pattern.compile("\"((?:[a-z][a-z-]*)(?:\\.[A-Za-z0-9_-]+)+\\.?)\"");
    private static final Pattern PREFIX = Pattern.compile("\"((?:[a-z][a-z-]*)(?:\\.[A-Za-z0-9_-]+)*\\.)\"\\s*\\+");
    private static final Pattern TRANSLATION = Pattern.compile(
            "(?:getTranslation|translate|text)\\(\\s*\"([a-z][A-Za-z0-9_.-]*\\.[A-Za-z0-9_-]+)\"\\s*[,)]");

    private static final Pattern ALONE = Pattern.compile(
            "getTranslation\\(\\s*\"([a-z][A-Za-z0-9_.-]*\\.[A-Za-z0-9_-]+)\"(?:,\\s*(?:locale|getLocale\\(\\)))?\\s*\\)");

    /** How the key of such a name ends, after the key of what stands there. */
    private static final String NAMED = ".named";

    private final Translations translations = new Translations();

    @Test
    void everyLanguageHasTheSameKeys() {
        assertThat(translations.keys(Translations.SPANISH)).isEqualTo(translations.keys(Translations.ENGLISH));
    }

    @Test
    void everyKeyThatIsAskedForExists() throws IOException {
        var asked = found(TRANSLATION, sources());

        assertThat(asked).isNotEmpty();
        assertThat(asked)
                .allSatisfy(key -> assertThat(translations.has(key)).as(key).isTrue());
    }

    @Test
    void everyKeyIsAskedFor() throws IOException {
        var sources = sources();
        var literals = found(LITERAL, sources);
        var prefixes = found(PREFIX, sources);

        assertThat(translations.keys(Translations.ENGLISH))
                .allMatch(key -> literals.contains(key) || prefixes.stream().anyMatch(key::startsWith));
    }

    @Test
    void everyTextTakesTheSameValuesInEveryLanguage() {
        assertThat(translations.keys(Translations.ENGLISH))
                .allSatisfy(key -> assertThat(values(key, Translations.SPANISH))
                        .as(key)
                        .isEqualTo(values(key, Translations.ENGLISH)));
    }

    /** Whoever asks without a value would read the sign that stands for it. */
    /** Who commands by voice says what stands there: WCAG 2.5.3. */
    @Test
    void theNameOfAControlForThoseWhoHearItHasTheWordsThatStandOnIt() {
        assertThat(List.of(Translations.ENGLISH, Translations.SPANISH))
                .allSatisfy(language -> assertThat(translations.keys(language))
                        .filteredOn(key -> key.endsWith(NAMED) && translations.has(key.replace(NAMED, "")))
                        .isNotEmpty()
                        .allSatisfy(key ->
                                assertThat(said(key, language)).contains(said(key.replace(NAMED, ""), language))));
    }

    private String said(String key, Locale language) {
        return translations.getTranslation(key, language, "…").toLowerCase(language);
    }

    @Test
    void whatTakesAValueIsAskedForWithOne() throws IOException {
        assertThat(found(ALONE, sources()))
                .isNotEmpty()
                .allSatisfy(key ->
                        assertThat(values(key, Translations.ENGLISH)).as(key).isEmpty());
    }

    private Set<String> values(String key, Locale locale) {
        return Pattern.compile("\\{\\d")
                .matcher(translations.getTranslation(key, locale))
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Pattern pattern, List<String> sources) {
        return sources.stream()
                .flatMap(source -> pattern.matcher(source).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> sources() throws IOException {
        try (var files = Files.walk(Path.of("src", "main"))) {
            return files.filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".jte"))
                    .map(TranslationTest::read)
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
