package org.clinic.portal.inquiry.spam;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.phone.PhoneNumber;
import org.clinic.portal.base.text.Folded;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.base.web.PortalUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts how often the same network, sender, words and links come, in the database, so that all nodes count together. */
@Component
class Buckets {

    /** Until when something may still be counted by the secret of the day on which it came. */
    private static final Duration KEPT = Duration.ofDays(1);

    /** So many places of one form are counted. */
    private static final int MOST_LINKS = 10;

    /** What is counted need not be on the disk before the form is answered: a crash forgives the last of it. */
    private static final String SEE = """
            with at_once as (select set_config('synchronous_commit', 'off', true))
            insert into spam_sighting (key, seen_at)
            select cast(? as bytea), cast(? as timestamptz) from at_once on conflict do nothing""";

    private static final String FILL = """
            insert into spam_bucket as before (kind, key, level, last_at)
            select kind, decode(key, 'hex'), 1, cast(:now as timestamptz)
            from unnest(cast(:kinds as text[]), cast(:keys as text[])) as drops (kind, key)
            on conflict (kind, key) do update set
                level = 1 + greatest(0, before.level - greatest(0, extract(epoch from excluded.last_at - before.last_at))
                    / case before.kind $drains end),
                last_at = greatest(before.last_at, excluded.last_at)
            returning kind, level""".replace(
                    "$drains",
                    Arrays.stream(Bucket.values())
                            .map(bucket -> "when '%s' then %d".formatted(bucket, bucket.secondsToDrain()))
                            .collect(Collectors.joining(" ")));

    private final JdbcClient jdbc;
    private final DailySalt salt;
    private final Clinic clinic;
    private final Clock clock;

    /** The clinic's own site, to whose pages anybody may point. */
    private final String own;

    Buckets(JdbcClient jdbc, DailySalt salt, Clinic clinic, PortalUrl portal, Clock clock) {
        own = portal.url() == null ? "" : String.valueOf(portal.url().getHost());
        this.jdbc = jdbc;
        this.salt = salt;
        this.clinic = clinic;
        this.clock = clock;
    }

    private record Drop(Bucket bucket, String key) {}

    /**
     * Counts a form, or tells what was counted when the very same came before, from whichever network. Of the same at the
     * same moment one is counted, and the others wait for it.
     */
    Levels count(SentTexts texts, Optional<String> network) {
        var sighting = salt.key("FORM", texts.whole());
        int first =
                jdbc.sql(SEE).params(sighting, Timestamptz.of(clock.instant())).update();
        if (first == 0) {
            return jdbc.sql("select levels from spam_sighting where key = ?")
                    .param(sighting)
                    .query(Buckets::levels)
                    .optional()
                    .orElse(Levels.NONE);
        }
        var levels = fill(drops(texts, network));
        jdbc.sql("update spam_sighting set levels = cast(? as double precision[]) where key = ?")
                .params(written(levels), sighting)
                .update();
        return levels;
    }

    private List<Drop> drops(SentTexts texts, Optional<String> network) {
        var drops = new ArrayList<Drop>();
        network.ifPresent(from -> drops.add(drop(Bucket.NETWORK, Network.of(from))));
        add(drops, Bucket.EMAIL, texts.email());
        if (texts.phone() != null) {
            add(drops, Bucket.PHONE, PhoneNumber.sought(texts.phone(), clinic.country()));
        }
        Wording.copies(texts).forEach(copy -> drops.add(drop(Bucket.WORDS, copy)));
        Wording.hosts(texts.said()).stream()
                .filter(host -> !host.equals(own))
                .limit(MOST_LINKS)
                .forEach(host -> drops.add(drop(Bucket.LINK, host)));
        // In one order for everybody, so that two that share several wait for each other.
        drops.sort(Comparator.comparing(Drop::bucket).thenComparing(Drop::key));
        return drops;
    }

    private void add(List<Drop> drops, Bucket bucket, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            drops.add(drop(bucket, Folded.of(value)));
        }
    }

    private Drop drop(Bucket bucket, String value) {
        return new Drop(bucket, HexFormat.of().formatHex(salt.key(bucket.name(), value)));
    }

    private Levels fill(List<Drop> drops) {
        Map<Bucket, Double> fullest = new EnumMap<>(Bucket.class);
        jdbc.sql(FILL)
                .param("kinds", drops.stream().map(drop -> drop.bucket.name()).toArray(String[]::new))
                .param("keys", drops.stream().map(Drop::key).toArray(String[]::new))
                .param("now", Timestamptz.of(clock.instant()))
                .query(row -> {
                    fullest.merge(Bucket.valueOf(row.getString("kind")), row.getDouble("level"), Math::max);
                });
        return new Levels(
                fullest.getOrDefault(Bucket.NETWORK, 0.0),
                fullest.getOrDefault(Bucket.EMAIL, 0.0),
                fullest.getOrDefault(Bucket.PHONE, 0.0),
                fullest.getOrDefault(Bucket.WORDS, 0.0),
                fullest.getOrDefault(Bucket.LINK, 0.0));
    }

    private static String written(Levels levels) {
        return "{%s,%s,%s,%s,%s}"
                .formatted(levels.network(), levels.email(), levels.phone(), levels.words(), levels.link());
    }

    private static Levels levels(ResultSet row, int number) throws SQLException {
        @Nullable Array array = row.getArray("levels");
        if (array == null) {
            return Levels.NONE;
        }
        var levels = (Double[]) array.getArray();
        return new Levels(levels[0], levels[1], levels[2], levels[3], levels[4]);
    }

    /** Removes what no form can be counted with any more. */
    void forget() {
        salt.forget();
        var before = Timestamptz.of(clock.instant().minus(KEPT));
        jdbc.sql("delete from spam_bucket where last_at < ?").param(before).update();
        jdbc.sql("delete from spam_sighting where seen_at < ?").param(before).update();
    }
}
