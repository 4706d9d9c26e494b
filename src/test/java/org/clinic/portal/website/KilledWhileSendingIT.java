package org.clinic.portal.website;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clinic.portal.testing.KillablePostgres;
import org.clinic.portal.testing.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Whatever is killed while people send forms: what somebody was given a reference for is there, whole. {@code kill.rounds}
 * says how often each is killed.
 */
class KilledWhileSendingIT {

    private static final int ROUNDS = Integer.getInteger("kill.rounds", 1);

    /** How long the database is away, in seconds by {@code away.seconds}. */
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("away.seconds", 5));

    private static final int PEOPLE = 4;
    private static final int BETWEEN = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern PAGE = Pattern.compile("<loc>[^<]*(/topics/[^<]*)</loc>");
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern REFERENCE = Pattern.compile("ref=([0-9A-Z-]+)");
    private static final List<String> WORDS = List.of(
            "drive",
            "walk",
            "swim",
            "sleep",
            "eat",
            "scan",
            "nurse",
            "parking",
            "pain",
            "medicine",
            "morning",
            "insurance",
            "weeks",
            "stairs",
            "garden",
            "work",
            "bath",
            "daughter",
            "letter",
            "needle");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<String> references = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> otherAnswers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger cutOff = new AtomicInteger();
    private volatile boolean ended;
    private KillablePostgres postgres;
    private Node node;
    private String page;
    private String token;

    @BeforeEach
    void begin(@TempDir Path folder) throws Exception {
        // One that has the demo's topics, which come while it can be used already.
        node = Node.start(Map.of(), "--portal.data=" + folder, "--portal.test.database=none")
                .awaitReady();
        await().atMost(PATIENCE).until(() -> PAGE.matcher(get("/sitemap.xml")).find());
        node.end();
        postgres = KillablePostgres.startAgain(folder);
        node = Node.start(postgres.environment()).awaitReady();
        page = found(PAGE, get("/sitemap.xml"));
        token = found(TOKEN, get(page));
        for (int person = 0; person < PEOPLE; person++) {
            people.submit(this::send);
        }
    }

    @AfterEach
    void end() throws IOException {
        ended = true;
        people.close();
        node.close();
        postgres.close();
    }

    @Test
    void whoWasGivenAReferenceIsFoundByItAfterThePortalOrTheDatabaseWasKilled() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            awaitMore();
            node.kill();
            node.startAgain();

            awaitMore();
            postgres.kill();
            postgres.startAgain();
        }
        awaitMore();
        ended = true;
        people.close();

        var given = List.copyOf(references);
        assertThat(given).doesNotHaveDuplicates();
        assertThat(count("select count(*) from inquiry where reference = any(:given)", given))
                .isEqualTo(given.size());
        assertThat(count("""
                        select count(*) from inquiry where 1 <> (select count(*) from inquiry_event
                            where inquiry_id = inquiry.id and kind = 'RECEIVED')""", given))
                .as("without the one event that tells of its coming")
                .isZero();
        assertThat(count("select count(*) from inquiry_event where inquiry_id not in (select id from inquiry)", given))
                .isZero();
        assertThat(otherAnswers).as("who was not given one was told so").allMatch(status -> status == 503);
        assertThat(cutOff).as("it was killed while people sent").hasPositiveValue();
        System.out.printf(
                "killed %d times each: %d were given a reference, %d were told that it did not work, %d heard nothing%n",
                ROUNDS, given.size(), otherAnswers.size(), cutOff.get());
    }

    @Test
    void whileTheDatabaseIsAwayPagesAreReadFormsComeBackWholeAndAllGoesOnByItself() throws Exception {
        awaitMore();
        postgres.kill();
        var began = System.nanoTime();
        int pages = 0;
        while (System.nanoTime() - began < AWAY.toNanos()) {
            var read =
                    http.send(HttpRequest.newBuilder(URI.create(node.url(page))).build(), BodyHandlers.ofString());
            assertThat(read.statusCode()).isEqualTo(200);
            assertThat(read.body()).contains("name=\"token\"");
            pages++;

            var form = form("May I keep the garden?");
            var sent = http.send(form, BodyHandlers.ofString());
            assertThat(sent.statusCode()).isEqualTo(503);
            assertThat(sent.body()).contains("May I keep the garden?", "Ana Rios");
        }
        postgres.startAgain();

        awaitMore();
        System.out.printf("away for %d s: %d pages were read%n", AWAY.toSeconds(), pages);
        assertThat(otherAnswers).as("who was not given a reference was told so").allMatch(status -> status == 503);
    }

    private int count(String sql, List<String> given) {
        return postgres.look()
                .sql(sql)
                .param("given", given.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    private void awaitMore() {
        int before = references.size();
        await().atMost(PATIENCE).until(() -> references.size() >= before + BETWEEN);
    }

    private void send() {
        while (!ended) {
            try {
                var answer = http.send(form(), BodyHandlers.ofString());
                if (answer.statusCode() == 303) {
                    references.add(found(
                            REFERENCE, answer.headers().firstValue("Location").orElseThrow()));
                } else {
                    otherAnswers.add(answer.statusCode());
                }
            } catch (IOException gone) {
                cutOff.incrementAndGet();
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Of somebody else each time, with other words. */
    private HttpRequest form() {
        var words = IntStream.range(0, 12)
                .mapToObj(_ -> WORDS.get(ThreadLocalRandom.current().nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
        return form("How about " + words + "?");
    }

    private HttpRequest form(String message) {
        var random = ThreadLocalRandom.current();
        var body = "token=%s&subject=&language=en&name=Ana+Rios&phone=%s&message=%s"
                .formatted(
                        token,
                        URLEncoder.encode(
                                "(212) %03d-%04d".formatted(random.nextInt(220, 990), random.nextInt(10_000)),
                                StandardCharsets.UTF_8),
                        URLEncoder.encode(message, StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(node.url(page + "/inquiries")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "X-Forwarded-For",
                        "198.%d.%d.%d".formatted(random.nextInt(18, 20), random.nextInt(256), random.nextInt(1, 255)))
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private String get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(node.url(path))).build(), BodyHandlers.ofString())
                .body();
    }

    private static String found(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst().orElseThrow().group(1);
    }
}
