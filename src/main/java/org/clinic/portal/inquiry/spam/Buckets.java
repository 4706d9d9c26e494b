package org.clinic.portal.inquiry.spam;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.phone.PhoneNumber;
import org.clinic.portal.base.text.Folded;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.base.web.Network;
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

    private static final String COUNT = """
            select count_form(?, cast(? as timestamptz), cast(? as text[]), cast(? as bigint[]), cast(? as text[]),
                (select array_agg(decode(key, 'hex') order by place)
                 from unnest(cast(? as text[])) with ordinality as keys (key, place))) as levels""";

    private static final String[] KINDS =
            Arrays.stream(Bucket.values()).map(Bucket::name).toArray(String[]::new);

    private static final Long[] DRAINS =
            Arrays.stream(Bucket.values()).map(Bucket::secondsToDrain).toArray(Long[]::new);

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
        var drops = drops(texts, network);
        return jdbc.sql(COUNT)
                .param(salt.key("FORM", texts.whole()))
                .param(Timestamptz.of(clock.instant()))
                .param(KINDS)
                .param(DRAINS)
                .param(drops.stream().map(drop -> drop.bucket.name()).toArray(String[]::new))
                .param(drops.stream().map(Drop::key).toArray(String[]::new))
                .query(Buckets::levels)
                .single();
    }

    /** How full that of a network is at this moment. */
    double level(String network) {
        return jdbc.sql("""
                        select greatest(0, level - greatest(0, extract(epoch from cast(? as timestamptz) - last_at)) / ?)
                        from spam_bucket where kind = ? and key = ?""")
                .param(Timestamptz.of(clock.instant()))
                .param(Bucket.NETWORK.secondsToDrain())
                .param(Bucket.NETWORK.name())
                .param(salt.key(Bucket.NETWORK.name(), Network.of(network)))
                .query((row, number) -> row.getDouble(1))
                .optional()
                .orElse(0.0);
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
