package org.clinic.portal.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.clinic.portal.testing.Python;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class CommandsTest {

    private static final String CLOSED = "jdbc:postgresql://127.0.0.1:1/portal";

    @TempDir
    Path folder;

    @Test
    void whatCannotBeVerifiedIsNeitherRightNorWrong() {
        var database = Map.of(
                "SPRING_DATASOURCE_URL", CLOSED,
                "SPRING_DATASOURCE_USERNAME", "portal_app",
                "SPRING_DATASOURCE_PASSWORD", "app");
        assertRefused(database, "127.0.0.1:1 refused", "verify");
        assertRefused(Map.of("SPRING_DATASOURCE_URL", CLOSED), "set SPRING_DATASOURCE_USERNAME too", "export-versions");
        assertRefused(Map.of(), "there is no database in " + folder, "verify", "--portal.data=" + folder);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void wordsThatNoCommandKnowsAreNamedBesideThoseThatAreKnown() {
        assertRefused(Map.of(), "there is no command \"verfy\"\n\nClinic Portal knows these commands", "verfy");
        assertRefused(Map.of(), "there is no option --topic\n", "verify", "--topic", "x");
        assertRefused(Map.of(), "nothing follows --expect\n", "verify", "--expect");
        assertRefused(Map.of(), "\"abc\" is no SHA-256", "verify", "--expect", "abc");
        assertRefused(Map.of(), "\"today\" is no instant", "verify", "--until=today");
    }

    private static void assertRefused(Map<String, String> settings, String reason, String... words) {
        var said = run(settings, words);

        assertThat(said.words()).startsWith("Clinic Portal cannot do this: ").contains(reason);
        assertThat(said.code()).isEqualTo(2);
    }

    /** What a command says, be it an answer or a refusal, and its exit code. */
    static Python.Said run(Map<String, String> settings, String... words) {
        var console = new ByteArrayOutputStream();
        var code =
                Commands.run(List.of(words), settings, console, new PrintStream(console, true, StandardCharsets.UTF_8));
        return new Python.Said(code, console.toString(StandardCharsets.UTF_8));
    }
}
