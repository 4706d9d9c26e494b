package org.clinic.portal.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clinic.portal.Application;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/** The portal in a process of its own, on the database of the tests: one of several nodes, or one to be killed. */
public final class Node implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final int port;
    private final Map<String, String> database;
    private final List<String> arguments;
    private Process process;

    private Node(int port, Map<String, String> database, List<String> arguments) throws IOException {
        this.port = port;
        this.database = database;
        this.arguments = arguments;
        process = launch();
    }

    /**
     * Returns at once; {@link #awaitReady} waits for it.
     *
     * @param arguments of its command line, such as {@code --portal.jobs.run=true}
     */
    public static Node start(Environment environment, String... arguments) throws IOException {
        var database = Stream.of(
                        "spring.datasource.url",
                        "spring.datasource.username",
                        "spring.datasource.password",
                        "spring.flyway.user",
                        "spring.flyway.password")
                .collect(Collectors.toMap(
                        name -> name.toUpperCase(Locale.ROOT).replace('.', '_'), environment::getRequiredProperty));
        return start(database, arguments);
    }

    /**
     * On another database than that of the tests.
     *
     * @param database the environment that says where it is, such as {@code SPRING_DATASOURCE_URL}
     */
    public static Node start(Map<String, String> database, String... arguments) throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Node(socket.getLocalPort(), database, List.of(arguments));
        }
    }

    private Process launch() throws IOException {
        var log = Path.of("target", "node-" + port + ".log").toFile();
        var builder = ChildProcess.of(
                        Application.class,
                        Stream.concat(Stream.of("--server.port=" + port), arguments.stream())
                                .toArray(String[]::new))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(database);
        return builder.start();
    }

    public Node awaitReady() throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (!answers(client)) {
                assertThat(process.isAlive()).as("the node is running").isTrue();
                assertThat(System.nanoTime()).as("the node is ready").isLessThan(deadline);
                process.waitFor(Duration.ofMillis(200));
            }
        }
        return this;
    }

    private boolean answers(HttpClient client) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(url("/readyz"))).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Ends it as a power cut would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Starts it again, at the same address, after it has ended. */
    public void startAgain() throws IOException, InterruptedException {
        process = launch();
        awaitReady();
    }

    public String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** Ends it as one who needs the machine would, and returns when it has ended. */
    public void end() {
        process.destroy();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
