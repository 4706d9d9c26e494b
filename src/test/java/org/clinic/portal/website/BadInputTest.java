package org.clinic.portal.website;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@WebsiteTest
class BadInputTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Autowired
    private Reading reading;

    @Autowired
    private Visitor visitor;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "GET, /, 200",
        "GET, /robots.txt, 200",
        "GET, /sitemap.xml, 200",
        "GET, /livez, 200",
        "GET, /readyz, 200",
        "GET, /inquiries/received?ref=ABC-DEF, 200",
        "GET, /inquiries/received?ref=ABC-DEF&lang=es, 200",
        "GET, /inquiries/received?ref=<b>, 404",
        "GET, /inquiries/received, 404",
        "GET, /inquiries/add, 200",
        "GET, /inquiries/withdraw?ref=<b>&lang=es, 200",
        "GET, /topics, 301",
        "GET, /topics/nowhere, 404",
        "GET, /topics/Nowhere, 404",
        "GET, /topics/nowhere/versions/0, 404",
        "GET, /topics/nowhere/versions/99999999999, 404",
        "GET, /topics/nowhere/inquiries, 303",
        "GET, /nowhere, 404",
        "GET, /error, 404",
        "GET, /login, 404",
        "GET, /actuator, 404",
        "GET, /actuator/health, 404",
        "GET, /actuator/env, 404",
        "GET, /assets/0000000000000000/website.css, 404",
        "GET, /favicon.ico, 200",
        "GET, /robots.txt, 200",
        "GET, /search?q=knee, 200",
        "GET, /, 200",
        "GET, /assets/, 404",
        "GET, /styles/tokens.css, 200",
        "GET, /staffroom, 404",
        "POST, /, 405",
        "PUT, /topics/nowhere, 405",
        "DELETE, /styles/tokens.css, 404",
        "PATCH, /nowhere, 404",
        "OPTIONS, /, 200",
        "BREW, /, 400"
    })
    void everyAnswerIsStrictAndLeavesNoTrace(String method, String path, int status) {
        var answer = visitor.send(method, path.replace("<", "%3C").replace(">", "%3E"));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertStrict(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%00",
                "/topics/%00",
                "/topics/%ff",
                "/topics/%zz",
                "/topics/%",
                "/topics/a;b=c",
                "//topics",
                "/topics/../staff",
                "/topics/%2e%2e/staff",
                "/topics/%2f",
                "/topics/a\\b",
                "/topics/é",
                "/?about=%ff%00",
                "/topics/x?about=%zz",
                "/inquiries/received?ref=%00",
                "/inquiries/received?ref=ABC-DEF&ref=ABC-DEG",
                "/topics/<script>"
            })
    void aBrokenAddressIsTheVisitorsMistake(String path) throws IOException {
        var answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 (200|400|404) .*").doesNotContain("Set-Cookie", "Apache", "Exception");
        assertThat(answer).contains("Content-Security-Policy: default-src 'none'", "<title>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//staff",
                "/%73taff/topics",
                "/%2e/staff/topics",
                "/staff;x=1/topics",
                "/topics/../staff/topics",
                "/topics/%2e%2e/staff",
                "/preview/%2e%2e/staff"
            })
    void anAddressThatCanBeReadInTwoWaysIsRefused(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("Content-Security-Policy: default-src 'none'", "<title>")
                .doesNotContain("Set-Cookie", "Apache", "Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Host: localhost\r\nHost: other", "Host: a b", "X: y", "Host: localhost\r\nContent-Length: -1"})
    void aBrokenRequestIsBrokenAlsoWhereThePageIsInMemory(String headers) throws IOException {
        var path = "/topics/" + reading.topic("en").content().slug();
        visitor.get(path);

        assertThat(raw("GET " + path + " HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("Content-Security-Policy: default-src 'none'", "We could not read that");
    }

    @Test
    void noConnectionIsTakenOverByAnotherProtocol() throws IOException {
        assertThat(raw("GET /livez HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings, close\r\n"
                        + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ")
                .doesNotContain("Upgrade: h2c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/robots.txt", "/sitemap.xml", "/styles/tokens.css", "/nowhere"})
    void everyTextSaysItsCharset(String path) {
        assertThat(visitor.get(path).headers().firstValue("Content-Type").orElseThrow())
                .containsIgnoringCase("charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name=%",
                "name=%zz",
                "name=%ff",
                "name=%ed%a0%80",
                "name=%c0%80",
                "name=Ana&name=Eva",
                "%ff=x",
                "token=%fe"
            })
    void aBrokenFormIsRefused(String body) {
        var answer = visitor.post(action(), body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertStrict(answer);
        assertThat(answer.body()).contains("We could not read that");
    }

    @Test
    void rawBytesThatAreNoTextAreRefused() {
        assertThat(visitor.post(action(), FORM, new byte[] {'n', 'a', 'm', 'e', '=', (byte) 0xff})
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "multipart/form-data; boundary=x",
                "multipart/form-data",
                "nonsense",
                "a/b/c",
                "application/x-www-form-urlencoded; charset=iso-8859-1",
                "application/x-www-form-urlencoded; charset=nonsense"
            })
    void onlyAFormIsTaken(String type) {
        var answer = visitor.post(action(), type, "name=Ana".getBytes(StandardCharsets.US_ASCII));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertStrict(answer);
    }

    @ParameterizedTest
    @ValueSource(ints = {196_609, 400_000, 10_000_000})
    void tooMuchIsRefusedInWords(int size) {
        var answer = visitor.post(action(), FORM, ("name=" + "x".repeat(size - 5)).getBytes(StandardCharsets.US_ASCII));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertStrict(answer);
        assertThat(answer.body()).contains("That is more than the form can hold");
    }

    @Test
    void tooMuchInPiecesIsRefusedToo() throws IOException {
        var piece = "2000\r\n" + "x".repeat(0x2000) + "\r\n";
        var answer = raw("POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: %s\r\n"
                        .formatted(action(), FORM)
                + "Transfer-Encoding: chunked\r\n\r\n" + piece.repeat(30) + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413 ");
    }

    @Test
    void aFormForNothingFindsNothing() {
        assertThat(visitor.post("/topics/nowhere/inquiries", "name=Ana").statusCode())
                .isEqualTo(404);
        assertThat(visitor.post("/topics/nowhere/inquiries", "").statusCode()).isEqualTo(404);
    }

    private String action() {
        return "/topics/" + reading.topic("en").content().slug() + "/inquiries";
    }

    private static void assertStrict(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        PolicyOfPage.assertHeld(answer);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.body()).doesNotContain("Exception", "org.clinic", "Whitelabel", "Apache");
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
