package org.clinic.portal.version;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.clinic.portal.base.digest.Sha256;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.version.Verification.LastVersion;
import org.jspecify.annotations.Nullable;

/** Recomputes all that proves versions, as docs/proof.md says it, up to the first that does not hold. */
public final class VersionVerifier {

    private static final int TOLD_EVERY = 100;

    /** What refers to a version that is not there. */
    private static final String FIRST_MISSING = """
            select topic_id, number
            from (select topic_id, number from topic_live_period
                  union select topic_id, number from topic_version_section) referring
            where not exists (
                select from topic_version version
                where version.topic_id = referring.topic_id and version.number = referring.number)
            order by topic_id, number limit 1""";

    private final Set<String> expected;
    private final @Nullable Instant until;
    private final IntConsumer progress;
    private final List<LastVersion> last = new ArrayList<>();

    private int versions;
    private @Nullable Instant newest;
    private @Nullable VersionChain chain;
    private @Nullable LastVersion lastOfTopic;

    private VersionVerifier(Set<String> expected, @Nullable Instant until, IntConsumer progress) {
        this.expected = new TreeSet<>(expected);
        this.until = until;
        this.progress = progress;
    }

    /**
     * Reads all versions, at one moment, and some at a time. The connection is left in the transaction.
     *
     * @param expected hashes in hex, each of a version, or the one over all
     * @param until what was published later is not counted among the last versions; absent for all
     * @param progress is told now and then how many versions hold
     */
    public static Verification verify(
            Connection connection, Set<String> expected, @Nullable Instant until, IntConsumer progress)
            throws SQLException {
        StoredVersions.begin(connection);
        return new VersionVerifier(expected, until, progress).verify(connection);
    }

    private Verification verify(Connection connection) throws SQLException {
        var missing = firstMissing(connection);
        try (var all = StoredVersions.in(connection)) {
            for (var next = all.next(); next.isPresent(); next = all.next()) {
                var version = next.get();
                if (missing.isPresent() && missing.get().isBefore(version)) {
                    return missing.get().broken(versions);
                }
                var broken = add(version);
                if (broken.isPresent()) {
                    return broken.get();
                }
            }
        }
        if (missing.isPresent()) {
            return missing.get().broken(versions);
        }
        endTopic();
        return whole();
    }

    private static Optional<Missing> firstMissing(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(FIRST_MISSING)) {
            return row.next()
                    ? Optional.of(new Missing(row.getString("topic_id"), row.getInt("number")))
                    : Optional.empty();
        }
    }

    private Optional<Verification> add(StoredVersion version) {
        if (chain == null || !chain.isOf(version)) {
            endTopic();
            chain = new VersionChain(version.topic());
        }
        var next = chain.next();
        var flaw = chain.add(version);
        if (flaw.isPresent()) {
            var number = flaw.get().kind() == Flaw.Kind.MISSING ? next : version.number();
            return Optional.of(new Verification.Broken(versions, topic(version), number, flaw.get()));
        }
        expected.remove(version.sha256());
        var at = Instant.parse(version.publishedAt());
        if (until == null || !at.isAfter(until)) {
            newest = newest == null || at.isAfter(newest) ? at : newest;
            lastOfTopic = new LastVersion(topic(version), version.number(), version.sha256());
        }
        if (++versions % TOLD_EVERY == 0) {
            progress.accept(versions);
        }
        return Optional.empty();
    }

    private static TopicId topic(StoredVersion version) {
        return new TopicId(UUID.fromString(version.topic()));
    }

    private void endTopic() {
        if (lastOfTopic != null) {
            last.add(lastOfTopic);
            lastOfTopic = null;
        }
    }

    private Verification whole() {
        var digest = Sha256.digest();
        last.forEach(each -> digest.update((each + "\n").getBytes(StandardCharsets.UTF_8)));
        var overAll = new Sha256(digest.digest()).toString();
        expected.remove(overAll);
        return expected.isEmpty()
                ? new Verification.Holds(versions, List.copyOf(last), overAll, Optional.ofNullable(newest))
                : new Verification.Shortened(versions, expected.iterator().next());
    }

    /** A version that something refers to, as which there is none. */
    private record Missing(String topic, int number) {

        boolean isBefore(StoredVersion version) {
            var order = topic.compareTo(version.topic());
            return order < 0 || order == 0 && number < version.number();
        }

        Verification broken(int versions) {
            return new Verification.Broken(
                    versions, new TopicId(UUID.fromString(topic)), number, Flaw.of(Flaw.Kind.MISSING));
        }
    }
}
