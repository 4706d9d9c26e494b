package org.clinic.portal.account;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without script that keeps its cookies and follows nothing by itself. */
class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" (?:value|content)=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final int port;
    private final String address;

    /** At an address of its own, so that nobody's failures count against another's. */
    Browser(int port) {
        this(port, somewhere());
    }

    /** At that network address, behind the proxy of this machine. */
    Browser(int port, String address) {
        this.port = port;
        this.address = address;
    }

    private static String somewhere() {
        return "2001:db8::"
                + Long.toHexString(UUID.randomUUID().getMostSignificantBits()).replaceAll("(....)(?=.)", "$1:");
    }

    HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(address(path)).header("Accept", "text/html");
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends the form of a page, with what is hidden in it. */
    HttpResponse<String> submit(String page, Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.put("_csrf", csrf(get(page)));
        return post(page.replaceAll("\\?.*", ""), fields);
    }

    HttpResponse<String> signIn(String email, String password) {
        return submit("/staff/login", Map.of("email", email, "password", password));
    }

    Optional<String> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("portal-session"))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    static String csrf(HttpResponse<String> page) {
        return CSRF.matcher(page.body()).results().findFirst().orElseThrow().group(1);
    }

    /** Where an answer leads, without the host. */
    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]+", "");
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        request.header("X-Forwarded-For", address);
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
