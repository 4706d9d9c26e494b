package org.clinic.portal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.clinic.portal.testing.ChildProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The application as a process of its own: its exit code, and what is left on the console. */
@Timeout(180)
class StartingBadlyTest {

    @TempDir
    Path folder;

    @Test
    void aTakenPortEndsInOneLine() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var console = startInVain(Map.of(), "--server.port=" + taken.getLocalPort());

            assertThat(console.getLast())
                    .isEqualTo("Clinic Portal cannot start: port " + taken.getLocalPort()
                            + " is taken; stop what uses it, or choose another with --server.port=…");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--server.port=eighty|server.port is \"eighty\"; it has to be a number",
                "--portal.clinic.zone=Mars|portal.clinic.zone is \"Mars\"; it has to be a time zone such as America/New_York",
                "--portal.clinic.language=fr|portal.clinic: the language has to be en or es, not fr",
                "--portal.mirror.directory=mirror|portal: portal.mirror.directory needs portal.url, which the pages of the mirror name as their address"
            })
    void aSettingThatCannotBeEndsInOneLineThatNamesIt(String argument, String reason) throws Exception {
        assertThat(startInVain(Map.of(), argument).getLast()).isEqualTo("Clinic Portal cannot start: " + reason);
    }

    @Test
    void aFolderInUseEndsInOneLine() throws Exception {
        try (var otherInstance =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(otherInstance.lock().isValid()).isTrue();

            assertThat(startInVain(Map.of()))
                    .containsExactly("Clinic Portal cannot start: another instance is using " + folder
                            + "; stop it, or give this one a folder of its own with --portal.data=…");
        }
    }

    @Test
    void aHalfConfiguredDatabaseEndsInOneLine() throws Exception {
        assertThat(startInVain(Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://db/portal")))
                .singleElement()
                .asString()
                .startsWith(
                        "Clinic Portal cannot start: the database is only half configured; set SPRING_DATASOURCE_USERNAME,");
    }

    @Test
    void aDatabaseThatDoesNotAnswerEndsInOneLineAfterTheTries() throws Exception {
        int closed;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        var console = startInVain(
                Map.of(
                        "SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + closed + "/portal",
                        "SPRING_DATASOURCE_USERNAME", "portal_app",
                        "SPRING_DATASOURCE_PASSWORD", "a",
                        "SPRING_FLYWAY_USER", "portal_owner",
                        "SPRING_FLYWAY_PASSWORD", "o"),
                "--portal.database.wait=1s");

        assertThat(console.getFirst()).contains("Waiting for the database");
        assertThat(console.getLast())
                .startsWith("Clinic Portal cannot start: the database does not answer, after 1 s of trying: ");
    }

    private List<String> startInVain(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var builder = ChildProcess.of(Application.class, arguments).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.command()
                .addAll(List.of(
                        "--portal.data=" + folder, "--portal.test.database=none", "--vaadin.productionMode=true"));
        var application = builder.start();
        var console = new String(application.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(application.waitFor()).as("exit code").isEqualTo(1);
        assertThat(console).as("a stack trace").doesNotContain("\tat ");
        return console.lines().toList();
    }
}
