package org.clinic.portal.start;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.clinic.portal.testing.Chromium;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Measures, for {@code bench/start}, what the packaged jar costs until it is ready, and what it holds in memory. */
class StartBench {

    private static final Path FOLDER = Path.of("target", "bench-start");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int EDITORS = 20;
    private static final int SENTENCES = 3;

    private static final List<String> PLAIN = List.of("-XX:AOTMode=off");
    private static final List<String> AS_IT_COMES = List.of();

    private final HttpClient client = HttpClient.newHttpClient();

    /** Until it was ready, in seconds; and what it then held, in megabytes. */
    private record Cost(double wall, double cpu, double resident, double load) {}

    @Test
    void measure() throws Exception {
        var jar = aCopyOfTheJar();
        // Makes the database and the demo content, which later starts find.
        run("", PLAIN, jar, false);

        var plain = run("plain, as -XX:AOTMode=off has it", PLAIN, jar, true);
        var first = run("first, which is recorded", AS_IT_COMES, jar, false);
        var second = run("second, with the cache", AS_IT_COMES, jar, true);

        compare("first", first, plain);
        compare("second", second, plain);
    }

    private static Path aCopyOfTheJar() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        try (var built = Files.newDirectoryStream(Path.of("target"), "clinic-portal-*.jar")) {
            return Files.copy(built.iterator().next(), FOLDER.resolve("portal.jar"));
        }
    }

    private Cost run(String name, List<String> options, Path jar, boolean edited) throws Exception {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var portal = "http://localhost:" + port;
        var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        var begin = System.nanoTime();
        var process = launch(options, jar, port);
        try {
            awaitReady(process, portal);
            var cost = new Cost(seconds(begin), cpu(process), resident(process), load);
            if (!name.isEmpty()) {
                System.out.printf(
                        "start: %s: ready after %.1f s and %.1f CPU seconds, %.0f MB resident; load before %.2f%n",
                        name, cost.wall, cost.cpu, cost.resident, load);
            }
            if (edited) {
                edit(portal);
                System.out.printf(
                        "start: %s: %d editors took %.1f CPU seconds more, and left %.0f MB resident%n",
                        name, EDITORS, cpu(process) - cost.cpu, resident(process));
            }
            return cost;
        } finally {
            var ending = System.nanoTime();
            process.destroy();
            process.waitFor();
            if (!name.isEmpty()) {
                System.out.printf("start: %s: ended within %.1f s%n", name, seconds(ending));
            }
        }
    }

    private static Process launch(List<String> options, Path jar, int port) throws IOException {
        var command = new ArrayList<>(List.of(Exec.java()));
        command.addAll(options);
        command.addAll(
                List.of("-jar", jar.toString(), "--server.port=" + port, "--portal.data=" + FOLDER.resolve("data")));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        FOLDER.resolve("console").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_"));
        return builder.start();
    }

    private void awaitReady(Process process, String portal) throws InterruptedException {
        var probe = HttpRequest.newBuilder(URI.create(portal + "/readyz")).build();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(probe)) {
            assertThat(process.waitFor(BETWEEN_LOOKS)).as("ended too soon").isFalse();
            assertThat(System.nanoTime()).as("ready").isLessThan(deadline);
        }
    }

    private boolean answers(HttpRequest probe) throws InterruptedException {
        try {
            return client.send(probe, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** People who write in turn, each at a window of their own. */
    private static void edit(String portal) {
        try (var chromium = Chromium.start()) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
            var windows = IntStream.range(0, EDITORS)
                    .mapToObj(number -> open(chromium, portal, number))
                    .toList();
            for (var sentence = 0; sentence < SENTENCES; sentence++) {
                for (var window : windows) {
                    window.keyboard().insertText("Drink enough water today. ");
                }
            }
            for (var window : windows) {
                assertThat(window.locator("save-state")).containsText("Saved ");
            }
        }
    }

    private static Page open(Chromium chromium, String portal, int number) {
        var page = chromium.browser().newContext().newPage();
        page.setDefaultTimeout(PATIENCE.toMillis());
        page.navigate(portal + "/staff/topics");
        page.getByLabel("E-mail").fill("marketing@clinic.example");
        page.getByLabel("Password").fill("clinic-portal-demo");
        page.getByLabel("Password").press("Enter");
        page.locator(".topic-list .rows a").first().click();
        var sections = page.locator(".outline li[data-section] a");
        sections.first().waitFor();
        sections.nth(number % sections.count()).click();
        var text = page.locator("section-body .ProseMirror");
        text.waitFor();
        text.click();
        // Of two in the same section, the second writes elsewhere in it.
        if (number >= sections.count()) {
            page.keyboard().press("Control+Home");
        }
        return page;
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double cpu(Process process) {
        return process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    private static double resident(Process process) throws IOException {
        var kilobytes = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(process.pid())).start();
        return Double.parseDouble(new String(kilobytes.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
                / 1000;
    }

    private static void compare(String name, Cost cost, Cost plain) {
        System.out.printf(
                "start: %s beside plain: %.0f %% of the seconds, %.0f %% of the CPU seconds, %.0f %% of the memory%n",
                name, 100 * cost.wall / plain.wall, 100 * cost.cpu / plain.cpu, 100 * cost.resident / plain.resident);
    }
}
