package org.clinic.portal.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Nu Html Checker, which knows the standard by heart: it has a class path of its own, which the build fetches. */
public final class HtmlChecker implements AutoCloseable {

    private static final Path JARS = Path.of("target", "html-checker");
    private static final String CHECKER = "nu.validator.client.EmbeddedValidator";

    /** Safari takes a list without bullets for none, unless it says that it is one. */
    private static final String ROLE_OF_A_LIST = "The “list” role is unnecessary for element “ul”.";

    /** Of styles, what the newest browsers know and it does not; without them a page is as it is in older ones. */
    private static final Pattern NEWER_STYLES = Pattern.compile("CSS: (“(?:%1$s)”: Property “(?:%1$s)” doesn't exist\\."
                    .formatted("field-sizing|position-area|position-try-fallbacks|scroll-target-group")
            + "|Unknown pseudo-element or pseudo-class “:target-current”)");

    private final JsonMapper json = new JsonMapper();
    private final URLClassLoader classes;

    public HtmlChecker() {
        try (var jars = Files.list(JARS)) {
            classes = new URLClassLoader(
                    jars.map(HtmlChecker::url).toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        } catch (IOException missing) {
            throw new UncheckedIOException("The build fetches the checker: ./mvnw generate-test-resources", missing);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What is wrong with a page, or looks wrong: each with where it is. */
    public List<String> complaints(String html) {
        var said = json.readTree(check(html));
        return StreamSupport.stream(said.path("messages").spliterator(), false)
                .filter(message -> !message.path("message").asString().startsWith(ROLE_OF_A_LIST))
                .filter(message -> !NEWER_STYLES
                        .matcher(message.path("message").asString())
                        .matches())
                .map(HtmlChecker::inWords)
                .toList();
    }

    private String check(String html) {
        try {
            var type = classes.loadClass(CHECKER);
            var checker = type.getConstructor().newInstance();
            var json = classes.loadClass(CHECKER + "$OutputFormat")
                    .getField("JSON")
                    .get(null);
            type.getMethod("setOutputFormat", json.getClass()).invoke(checker, json);
            var page = new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8));
            return (String) type.getMethod("validate", InputStream.class).invoke(checker, page);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(
                    "The checker is another one than was expected, or beside one of before: ./mvnw clean", changed);
        }
    }

    private static String inWords(JsonNode message) {
        return "%s: line %d: %s %s"
                .formatted(
                        message.path("type").asString(),
                        message.path("lastLine").asInt(),
                        message.path("message").asString(),
                        message.path("extract").asString().strip());
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }
}
