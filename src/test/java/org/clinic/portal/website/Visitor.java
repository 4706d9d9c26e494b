package org.clinic.portal.website;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/**
 * Somebody with a browser and no script: asks for pages, fills in the form as it came, follows nothing by itself. Each
 * request comes from another network, but for those of a test that names one: all tests are on this machine. And each form
 * is of somebody else, with a telephone of their own.
 */
@TestComponent
class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    /** Of forty at random two are the same in one run of thirteen, and the same form is counted once. */
    private static final AtomicInteger NUMBERS =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(10_000));

    private static final Pattern LANGUAGE = Pattern.compile("<html lang=\"([a-z]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Environment environment;
    private @Nullable String from;

    Visitor(Environment environment) {
        this.environment = environment;
    }

    /** Comes from this address from now on. */
    void comesFrom(@Nullable String address) {
        from = address;
    }

    HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(address(path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> send(String method, String path) {
        return send(HttpRequest.newBuilder(address(path)).method(method, BodyPublishers.noBody()));
    }

    /** The form of a page, as it would be sent with a name and a telephone number in it, which no other form has. */
    SequencedMap<String, String> form(String path) {
        return form(get(path));
    }

    SequencedMap<String, String> form(HttpResponse<String> page) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("token", token(page));
        fields.put("subject", "");
        fields.put("name", "Ana María Ríos");
        fields.put("phone", "(212) 555-%04d".formatted(NUMBERS.getAndIncrement() % 10_000));
        fields.put(
                "language",
                LANGUAGE.matcher(page.body())
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1));
        return fields;
    }

    static String token(HttpResponse<String> page) {
        return TOKEN.matcher(page.body()).results().findFirst().orElseThrow().group(1);
    }

    /** Of what was sent; the address that it is in says the second, too. */
    static String reference(HttpResponse<String> received) {
        return received.headers().firstValue("Location").orElseThrow().replaceFirst(".*ref=([^&]+).*", "$1");
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        return post(path, encode(fields));
    }

    HttpResponse<String> post(String path, String body) {
        return post(path, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** As a browser does that says where the form stood. */
    HttpResponse<String> postFrom(String site, String path, Map<String, String> fields) {
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", site)
                .POST(BodyPublishers.ofString(encode(fields))));
    }

    HttpResponse<String> post(String path, String type, byte[] body) {
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The path with the site that this visitor visits. */
    String whole(String path) {
        return "http://localhost:" + environment.getProperty("local.server.port") + path;
    }

    private URI address(String path) {
        return URI.create(whole(path));
    }

    private static String anAddress() {
        var random = ThreadLocalRandom.current();
        return "2001:db8:%x:%x::1".formatted(random.nextInt(0x10000), random.nextInt(0x10000));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (request.copy().build().headers().firstValue("X-Forwarded-For").isEmpty()) {
            request.header("X-Forwarded-For", from != null ? from : anAddress());
        }
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
