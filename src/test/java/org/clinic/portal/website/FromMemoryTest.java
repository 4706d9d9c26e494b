package org.clinic.portal.website;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.clinic.portal.version.PublishedVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/** What is given ahead of everything else is what would be given otherwise, in fewer bytes and without a question. */
@WebsiteTest
class FromMemoryTest {

    /** In lower case, as the client knows them, and sorted. */
    private static final List<String> STRICT =
            List.of("content-security-policy", "permissions-policy", "referrer-policy", "x-content-type-options");

    @Autowired
    private Reading reading;

    @Autowired
    private Visitor visitor;

    @Autowired
    private Environment environment;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip", "gzip;q=0.9, br;q=0.5"})
    void aPageIsTheSameFromMemoryAsWhenItIsSet(String accepted) {
        var path = page(reading.topic("en"));
        var set = get(path, "Accept-Encoding", accepted);

        var fromMemory = get(path, "Accept-Encoding", accepted);

        assertThat(fromMemory.statusCode()).isEqualTo(200);
        assertThat(fromMemory.body()).isEqualTo(set.body());
        assertThat(headers(fromMemory)).isEqualTo(headers(set));
        assertThat(headers(fromMemory))
                .containsKeys(STRICT.toArray(String[]::new))
                .containsEntry("vary", List.of("Accept-Encoding"))
                .containsEntry("cache-control", List.of("max-age=60, public, stale-while-revalidate=60"))
                .containsEntry("content-type", List.of("text/html;charset=UTF-8"))
                .containsEntry("content-length", List.of(String.valueOf(fromMemory.body().length)))
                .doesNotContainKeys("strict-transport-security", "set-cookie");
        assertThat(fromMemory.headers().firstValue("ETag").orElseThrow()).matches("\"[0-9a-f]{32}\"");
    }

    @Test
    void whatIsSentInACodingIsThePage() throws IOException {
        var path = page(reading.topic("es"));
        var plain = get(path).body();

        var zipped = get(path, "Accept-Encoding", "gzip");
        var small = inBrotli(path);

        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                .isEqualTo(plain);
        assertThat(Decoder.decompress(small.body()).getDecompressedData()).isEqualTo(plain);
        assertThat(small.body().length).isLessThan(zipped.body().length);
        assertThat(List.of(tag(small), tag(zipped), tag(get(path)))).doesNotHaveDuplicates();
    }

    @Test
    void whoHasItIsToldSoWithTheSameHeaders() {
        var path = page(reading.topic("en"));
        get(path);
        var read = get(path, "Accept-Encoding", "gzip");

        for (var known : List.of(tag(read), "W/" + tag(read), "\"x\", " + tag(read), "*")) {
            var answer = get(path, "Accept-Encoding", "gzip", "If-None-Match", known);

            assertThat(answer.statusCode()).as(known).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            var expected = headers(read);
            expected.keySet().removeAll(List.of("content-type", "content-length", "content-encoding"));
            assertThat(headers(answer)).isEqualTo(expected);
            // And as Spring says it, who is asked about whatever has a query.
            assertThat(headers(get(path + "?from=letter", "Accept-Encoding", "gzip", "If-None-Match", known)))
                    .isEqualTo(expected);
        }
        assertThat(get(path, "Accept-Encoding", "gzip", "If-None-Match", "\"another\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoAsksForTheHeadGetsTheHead() {
        var path = page(reading.topic("en"));
        var page = get(path, "Accept-Encoding", "gzip");

        var head = send(HttpRequest.newBuilder(address(path))
                .method("HEAD", BodyPublishers.noBody())
                .header("Accept-Encoding", "gzip"));

        assertThat(head.body()).isEmpty();
        assertThat(headers(head)).isEqualTo(headers(page));
    }

    @Test
    void overHttpsBrowsersAreToldToStayThere() {
        var path = page(reading.topic("en"));
        var set = get(path, "X-Forwarded-Proto", "https");

        var fromMemory = get(path, "X-Forwarded-Proto", "https");
        var known = get(path, "X-Forwarded-Proto", "https", "If-None-Match", tag(fromMemory));

        for (var answer : List.of(set, fromMemory, known)) {
            assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                    .contains("max-age=31536000; includeSubDomains");
        }
        assertThat(new String(fromMemory.body(), StandardCharsets.UTF_8)).contains("https://localhost");
    }

    @Test
    void noOneHostIsToldAnAddressOfAnother() {
        var path = page(reading.topic("en"));
        get(path);
        get(path, "X-Forwarded-Host", "clinic.example");

        assertThat(new String(get(path).body(), StandardCharsets.UTF_8)).doesNotContain("clinic.example");
        assertThat(new String(get(path, "X-Forwarded-Host", "clinic.example").body(), StandardCharsets.UTF_8))
                .contains("http://clinic.example");
    }

    @Test
    void theFrontPageIsInTheVisitorsLanguage() {
        reading.topic("en");
        for (int time = 0; time < 2; time++) {
            for (var language : List.of("en", "es")) {
                var page = get("/", "Accept-Language", language + "-US");

                assertThat(new String(page.body(), StandardCharsets.UTF_8))
                        .contains("<html lang=\"%s\">".formatted(language));
                assertThat(headers(page)).containsEntry("vary", List.of("Accept-Language, Accept-Encoding"));
            }
        }
    }

    @Test
    void aFileIsKeptForGoodUnderItsOwnName() throws IOException {
        var page = visitor.get("/").body();
        var mark = page.replaceFirst("(?s).*href=\"(/assets/[0-9a-f]+/mark.svg)\".*", "$1");

        var small = inBrotli(mark);
        var other = get("/assets/0000000000000000/mark.svg");

        assertThat(headers(small))
                .containsEntry("cache-control", List.of("max-age=31536000, public, immutable"))
                .containsKeys(STRICT.toArray(String[]::new));
        assertThat(Decoder.decompress(small.body()).getDecompressedData()).isEqualTo(other.body());
        assertThat(other.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(get(mark, "Accept-Encoding", "br", "If-None-Match", tag(small))
                        .statusCode())
                .isEqualTo(304);
        assertThat(get("/favicon.ico", "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void aPermanentPageIsNotKeptForGoodAsItSaysWhetherItIsRead() {
        var first = reading.topic("en");
        var address = page(first) + "/versions/1";
        var live = get(address);
        reading.nextVersion(first);

        var replaced = get(address);

        assertThat(live.headers().firstValue("Cache-Control").orElseThrow()).doesNotContain("immutable");
        assertThat(tag(replaced)).isNotEqualTo(tag(live));
    }

    @Test
    void whoeverPublishesOrWithdrawsFindsItSo() {
        var version = reading.topic("en");
        var path = page(version);
        get(path);
        var before = get(path);

        reading.nextVersion(version);
        var after = get(path);
        get(path);
        reading.withdraw(version);

        assertThat(tag(after)).isNotEqualTo(tag(before));
        assertThat(get(path).statusCode()).isEqualTo(410);
        assertThat(get(path, "If-None-Match", tag(after)).statusCode()).isEqualTo(410);
    }

    @Test
    void nothingIsAskedOfTheDatabase() throws Exception {
        var path = page(reading.topic("en"));
        get(path);
        try (var holding = direct();
                var statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("lock table topic_version, topic_live_period in access exclusive mode");
            var began = System.nanoTime();

            for (int time = 0; time < 100; time++) {
                assertThat(get(path).statusCode()).isEqualTo(200);
            }
            // Whoever asks waits for two seconds for the lock.
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void aPageIsReadWhileAllWhoAskTheDatabaseWait() throws Exception {
        var path = page(reading.topic("en"));
        get(path);
        try (var holding = direct();
                var statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("lock table topic_version, topic_live_period in access exclusive mode");
            var waiting = IntStream.range(0, 250)
                    .mapToObj(number -> http.sendAsync(
                            HttpRequest.newBuilder(address("/topics/never-" + number))
                                    .build(),
                            BodyHandlers.discarding()))
                    .toList();
            var began = System.nanoTime();

            for (int time = 0; time < 20; time++) {
                assertThat(get(path).statusCode()).isEqualTo(200);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
            assertThat(waiting).anyMatch(each -> !each.isDone());
            holding.rollback();
            waiting.forEach(CompletableFuture::join);
        }
    }

    /** As the owner, who may hold a table. */
    private Connection direct() throws SQLException {
        return DriverManager.getConnection(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getRequiredProperty("spring.flyway.password"));
    }

    @Test
    void whatIsNotReadIsHandedOn() {
        var path = page(reading.topic("en"));
        get(path);

        assertThat(send(HttpRequest.newBuilder(address(path)).DELETE()).statusCode())
                .isEqualTo(405);
        assertThat(get(path + "?about=" + UUID.randomUUID()).statusCode()).isEqualTo(302);
        assertThat(get(path + "/").statusCode()).isEqualTo(301);
        assertThat(get("/topics/never-" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    private HttpResponse<byte[]> inBrotli(String path) {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        var answer = get(path, "Accept-Encoding", "br");
        while (answer.headers().firstValue("Content-Encoding").isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            answer = get(path, "Accept-Encoding", "br");
        }
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("br");
        return answer;
    }

    private HttpResponse<byte[]> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(address(path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private URI address(String path) {
        return URI.create(visitor.whole(path));
    }

    /** Without the moment, which goes on. */
    private static Map<String, List<String>> headers(HttpResponse<byte[]> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        headers.remove("keep-alive");
        headers.remove("connection");
        return headers;
    }

    private static String tag(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static String page(PublishedVersion version) {
        return "/topics/" + version.content().slug();
    }
}
