package org.clinic.portal.account;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A window of the portal as the server knows it: what Vaadin's client says and hears, without a browser. */
class Window implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;
    private final String cookie;
    private final String csrf;
    private final String push;
    private final int ui;
    private int said;

    private final StringBuffer heard = new StringBuffer();
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable WebSocket socket;

    Window(int port, Browser browser, String route) {
        this.port = port;
        this.cookie = "portal-session=" + browser.session().orElseThrow();
        var config = JSON.readTree(
                        get("/staff/?v-r=init&location=" + route + "&query=").body())
                .get("appConfig");
        this.csrf = config.get("uidl").get("Vaadin-Security-Key").asString();
        this.push = config.get("uidl").get("Vaadin-Push-ID").asString();
        this.ui = config.get("v-uiId").asInt();
    }

    /** Has the portal open the route in this window, as its client does. */
    HttpResponse<String> ask(String route) {
        return post("/staff/?v-r=uidl&v-uiId=" + ui, message(route));
    }

    private String message(String route) {
        var data = JSON.createObjectNode()
                .put("route", route)
                .put("query", "")
                .put("appShellTitle", "")
                .put("trigger", "");
        data.set("historyState", JSON.createObjectNode().put("idx", 0));
        var event = JSON.createObjectNode().put("type", "event").put("node", 1).put("event", "ui-navigate");
        event.set("data", data);
        JsonNode calls = JSON.createArrayNode().add(event);
        var message = JSON.createObjectNode().put("csrfToken", csrf);
        message.set("rpc", calls);
        return message.put("syncId", said).put("clientId", said++).toString();
    }

    HttpResponse<String> heartbeat() {
        return post("/staff/?v-r=heartbeat&v-uiId=" + ui, "");
    }

    void listen() {
        if (!tryToListen()) {
            throw new AssertionError("The socket is refused");
        }
    }

    boolean tryToListen() {
        return tryToListen("http://localhost:" + port);
    }

    /** Answers whether the server opens a socket to a page of that origin. */
    boolean tryToListen(String origin) {
        var opening = http.newWebSocketBuilder().header("Cookie", cookie);
        if (!origin.isEmpty()) {
            opening.header("Origin", origin);
        }
        try {
            socket = opening.buildAsync(
                            URI.create("ws://localhost:" + port + "/staff/VAADIN/push?v-r=push&v-uiId=" + ui
                                    + "&v-pushId=" + push + "&X-Atmosphere-tracking-id=0"
                                    + "&X-Atmosphere-Framework=2.3.2&X-Atmosphere-Transport=websocket"
                                    + "&X-Atmosphere-TrackMessageSize=true&X-atmo-protocol=true"),
                            new Listening())
                    .join();
            awaitGreeting();
            return true;
        } catch (CompletionException refused) {
            return false;
        }
    }

    /** Atmosphere's first message, after which the connection is the window's. */
    private void awaitGreeting() {
        try {
            if (!greeted.await(5, TimeUnit.SECONDS)) {
                throw new AssertionError("The socket says nothing");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private final CountDownLatch greeted = new CountDownLatch(1);

    private class Listening implements WebSocket.Listener {

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            if (greeted.getCount() == 0) {
                heard.append(text);
            } else if (last) {
                greeted.countDown();
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            closed.countDown();
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.countDown();
        }
    }

    void sayOverSocket(String route) {
        var message = message(route);
        Objects.requireNonNull(socket)
                .sendText(message.length() + "|" + message, true)
                .join();
    }

    boolean awaitClosed(Duration atMost) {
        try {
            return closed.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The last message, without its length. */
    String heardSinceListening() {
        return heard.toString().replaceFirst("^\\d+\\|", "");
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address(path)));
    }

    private HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(body)));
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.header("Cookie", cookie).build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
