package org.clinic.portal.version;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clinic.portal.base.digest.Sha256;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.ChildProcess;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Measures, for {@code bench/verify}, what verifying costs; not among the tests, since it asserts no time. */
class VerifyBench {

    private static final int VERSIONS = Integer.getInteger("verify.versions", 10_000);
    private static final int OF_A_TOPIC = 20;
    private static final int ROUNDS = 3;
    private static final double SECOND = 1_000_000_000;

    /** Of words of its own each time, which no compression makes small. */
    private static final List<String> WORDS = new Random(7)
            .ints(4000, 1, 9)
            .mapToObj(length -> new Random(length).ints(length, 'a', 'z' + 1))
            .map(letters -> letters.mapToObj(Character::toString).collect(Collectors.joining()))
            .toList();

    @Test
    void measure() throws Exception {
        var topics = IntStream.rangeClosed(1, VERSIONS / OF_A_TOPIC)
                .mapToObj(PublishedChains::topic)
                .toList();
        try (var chains = PublishedChains.startWith(topics)) {
            fill(chains, topics);
            report(
                    "load before %.2f",
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            var command = command(chains);
            var verifying = new ArrayList<Double>();
            var reading = new ArrayList<Double>();
            var hashing = new ArrayList<Double>();
            for (var round = 0; round < ROUNDS; round++) {
                verifying.add(verify(chains));
                read(chains, reading, hashing);
            }
            report("%d versions: the command took %.1f s, of which the JVM's start is part", VERSIONS, command);
            report(
                    "verifying %.1f s (median of %d; goal for 10000: 10 s); reading the same and hashing it %.1f s, "
                            + "ratio %.1f (goal 3); of that hashing alone %.2f s, ratio %.1f",
                    median(verifying),
                    ROUNDS,
                    median(reading),
                    median(verifying) / median(reading),
                    median(hashing),
                    median(verifying) / median(hashing));
        }
    }

    private static void fill(PublishedChains chains, List<TopicId> topics) throws SQLException {
        var random = new Random(11);
        for (var number = 1; number <= OF_A_TOPIC; number++) {
            var text = IntStream.range(0, 340)
                    .mapToObj(each -> WORDS.get(random.nextInt(WORDS.size())))
                    .collect(Collectors.joining(" "));
            chains.publish(topics, number, new Body(List.of(new Block.Paragraph(RichText.plain(text)))));
        }
        try (var superuser = chains.superuser("portal");
                var statement = superuser.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
            try (var size = statement.executeQuery(
                    "select avg(octet_length(content::text)), avg(octet_length(record)) from topic_version")) {
                size.next();
                report("a content has %d bytes, a record %d", size.getInt(1), size.getInt(2));
            }
        }
    }

    /** From the console, as a process of its own. */
    private static double command(PublishedChains chains) throws Exception {
        var builder = ChildProcess.of(Class.forName("org.clinic.portal.start.Start"), "verify")
                .inheritIO();
        builder.command().remove("-XX:TieredStopAtLevel=1");
        builder.environment().putAll(chains.settings("portal"));
        var before = System.nanoTime();
        assertThat(builder.start().waitFor()).isZero();
        return (System.nanoTime() - before) / SECOND;
    }

    private static double verify(PublishedChains chains) throws SQLException {
        try (var connection = connect(chains)) {
            var before = System.nanoTime();
            var verification = VersionVerifier.verify(connection, Set.of(), null, verified -> {});
            assertThat(verification).isInstanceOf(Verification.Holds.class);
            return (System.nanoTime() - before) / SECOND;
        }
    }

    private static void read(PublishedChains chains, List<Double> reading, List<Double> hashing) throws SQLException {
        try (var connection = connect(chains)) {
            var before = System.nanoTime();
            var hashed = 0L;
            StoredVersions.begin(connection);
            try (var all = StoredVersions.in(connection)) {
                for (var version = all.next(); version.isPresent(); version = all.next()) {
                    for (var text : List.of(
                            version.get().content(),
                            String.valueOf(version.get().record()))) {
                        var bytes = text.getBytes(StandardCharsets.UTF_8);
                        var from = System.nanoTime();
                        assertThat(Sha256.of(bytes).bytes()).hasSize(32);
                        hashed += System.nanoTime() - from;
                    }
                }
            }
            reading.add((System.nanoTime() - before) / SECOND);
            hashing.add(hashed / SECOND);
        }
    }

    private static Connection connect(PublishedChains chains) throws SQLException {
        var settings = chains.settings("portal");
        return DriverManager.getConnection(
                settings.getOrDefault("SPRING_DATASOURCE_URL", ""),
                settings.get("SPRING_DATASOURCE_USERNAME"),
                settings.get("SPRING_DATASOURCE_PASSWORD"));
    }

    private static double median(List<Double> seconds) {
        return seconds.stream().sorted().toList().get(seconds.size() / 2);
    }

    private static void report(String format, Object... values) {
        System.out.println("verify: " + format.formatted(values));
    }
}
