package org.clinic.portal.website;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Stands between the portal and those who visit it, as a real server, and spoils what it is told to. */
class SpoilingProxy {

    /** What is done to what passes; as it is, everything stays as it is. */
    interface Spoiling {

        Spoiling NOTHING = new Spoiling() {};

        default String sent(String path, String body) {
            return body;
        }

        default Answer answered(String path, Answer answer) {
            return answer;
        }
    }

    record Answer(int status, String location, List<String> heartbeat, String body) {

        Answer with(int other) {
            return new Answer(other, location, heartbeat, body);
        }
    }

    private final HttpServer server;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile int port;
    private volatile Spoiling spoiling = Spoiling.NOTHING;

    SpoilingProxy() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::pass);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void passTo(int portal) {
        port = portal;
    }

    void spoil(Spoiling how) {
        spoiling = how;
    }

    /** The paths that were asked since then, in order. */
    List<String> takeAsked() {
        var taken = new ArrayList<>(asked);
        asked.clear();
        return taken;
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().toString();
            asked.add(exchange.getRequestMethod() + " " + path.replaceFirst("[?].*", ""));
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
            if (exchange.getRequestMethod().equals("POST")) {
                request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(spoiling.sent(path, body)));
            }
            answer(exchange, spoiling.answered(path, answer(http.send(request.build(), BodyHandlers.ofString()))));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Answer answer(HttpResponse<String> answer) {
        return new Answer(
                answer.statusCode(),
                answer.headers().firstValue("Location").orElse(""),
                answer.headers().allValues("Form-Heartbeat"),
                answer.body());
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        if (!answer.location().isEmpty()) {
            exchange.getResponseHeaders().set("Location", answer.location());
        }
        answer.heartbeat().forEach(value -> exchange.getResponseHeaders().add("Form-Heartbeat", value));
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
