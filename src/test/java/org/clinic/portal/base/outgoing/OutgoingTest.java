package org.clinic.portal.base.outgoing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import org.clinic.portal.base.web.PortalUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OutgoingTest {

    private HttpServer server;
    private Outgoing outgoing;
    private String address;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "http://elsewhere.example/");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 3 * 1024 * 1024);
            try (var body = exchange.getResponseBody()) {
                body.write(new byte[3 * 1024 * 1024]);
            }
        });
        server.start();
        address = "http://127.0.0.1:" + server.getAddress().getPort();
        var environment = new MockEnvironment()
                .withProperty(
                        "local.server.port", String.valueOf(server.getAddress().getPort()));
        outgoing = new Outgoing(new OwnAddress(environment, new PortalUrl(null)));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://elsewhere.example/",
                "https://127.0.0.1/",
                "http://127.0.0.1:1/",
                "http://127.0.0.1@elsewhere.example/"
            })
    void nobodyElseIsAsked(String other) {
        assertThatIllegalArgumentException().isThrownBy(() -> outgoing.send(get(other)));
    }

    @Test
    void nothingIsFollowedByItself() throws IOException {
        assertThat(outgoing.send(get(address + "/moved")).statusCode()).isEqualTo(302);
    }

    @Test
    void nothingEndlessIsRead() {
        assertThatIOException().isThrownBy(() -> outgoing.send(get(address + "/endless")));
    }

    @Test
    void whereThePortalIsReachedIsSaidByItsSettings() {
        var environment = new MockEnvironment().withProperty("portal.own-url", "http://portal.internal:8080/");
        var known = new PortalUrl(URI.create("https://portal.clinic.example:443"));

        assertThat(new OwnAddress(environment, known).get()).hasToString("http://portal.internal:8080");
        assertThat(new OwnAddress(new MockEnvironment(), known).get()).hasToString("https://portal.clinic.example");
    }

    private static HttpRequest get(String address) {
        return HttpRequest.newBuilder(URI.create(address)).build();
    }
}
