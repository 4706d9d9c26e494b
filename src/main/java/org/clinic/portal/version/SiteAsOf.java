package org.clinic.portal.version;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.security.TopicReaders;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.content.ContentJson;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The whole site at a moment, past or to come, or with a release: for those who read drafts, as what is to come is one. */
@Service
@Transactional(readOnly = true)
@TopicReaders
public class SiteAsOf {

    /** How far ahead anything is planned. */
    private static final Duration FARTHEST = Duration.ofDays(3650);

    private final JdbcClient jdbc;
    private final ContentJson json;
    private final Clock clock;
    private final ObjectProvider<Coming> coming;

    SiteAsOf(JdbcClient jdbc, ContentJson json, Clock clock, ObjectProvider<Coming> coming) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.coming = coming;
    }

    /** The site then; nothing if it is that of a release that there is not. */
    public Optional<SiteThen> at(SiteMoment moment) {
        var now = clock.instant();
        return switch (moment) {
            case SiteMoment.At(var then) -> Optional.of(then.isAfter(now) ? toCome(now, then) : past(then));
            case SiteMoment.With(var release) -> with(release, now);
        };
    }

    private SiteThen past(Instant then) {
        return new SiteThen.Past(then, new SiteAt(jdbc, json, then));
    }

    private SiteThen toCome(Instant now, Instant then) {
        var changes = planned(then);
        return new SiteThen.Future(then, changes, after(now, changes));
    }

    private List<ComingChange> planned(Instant until) {
        return coming.orderedStream()
                .flatMap(plans -> plans.until(until).stream())
                .sorted(Comparator.comparing(ComingChange::at))
                .toList();
    }

    private Optional<SiteThen> with(UUID release, Instant now) {
        return coming.orderedStream()
                .flatMap(plans -> plans.release(release).stream())
                .findFirst()
                .map(found -> new SiteThen.Released(found.name(), found.changes(), after(now, found.changes())));
    }

    private Site after(Instant now, List<ComingChange> changes) {
        return new SiteToCome(new SiteAt(jdbc, json, now), json, changes);
    }

    /** The moments next to one at which something else became or will become of the site. */
    public Turns around(Instant moment) {
        var now = clock.instant();
        var past = jdbc.sql("""
                        select max(at) filter (where at < :moment) as earlier, min(at) filter (where at > :moment) as later
                        from (select live_from as at from topic_live_period
                            union all select live_until from topic_live_period) turn""")
                .param("moment", Timestamptz.of(moment))
                .query((row, number) -> new Turns(
                        Timestamptz.maybeIn(row, "earlier").orElse(null),
                        Timestamptz.maybeIn(row, "later").orElse(null)))
                .single();
        return planned(now.plus(FARTHEST)).stream()
                .map(ComingChange::at)
                .filter(at -> at.isAfter(now))
                .reduce(past, (turns, at) -> turns.with(moment, at), (one, other) -> other);
    }

    /** When the very first version went live, if one has. */
    public Optional<Instant> begin() {
        return jdbc.sql("select min(live_from) as begin from topic_live_period")
                .query((row, number) -> Timestamptz.maybeIn(row, "begin"))
                .single();
    }
}
