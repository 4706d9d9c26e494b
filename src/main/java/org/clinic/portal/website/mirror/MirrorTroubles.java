package org.clinic.portal.website.mirror;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.clinic.portal.base.outage.DatabaseOutage;
import org.clinic.portal.base.security.ActiveAccounts;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.job.Troubles;
import org.clinic.portal.notification.Notifications;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps that a node cannot write its folder, and tells administrators once of each, and once that it can again. */
@Component
class MirrorTroubles implements Troubles {

    private static final Logger LOG = LoggerFactory.getLogger(MirrorTroubles.class);

    private static final String NAME = "mirror";

    /** One that still fails tries each minute: who does not has been taken down. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private static final int MOST_SIGNS = 300;

    private final JdbcClient jdbc;
    private final ObjectProvider<ActiveAccounts> accounts;
    private final Notifications notifications;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MirrorTroubles(
            JdbcClient jdbc,
            ObjectProvider<ActiveAccounts> accounts,
            Notifications notifications,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.notifications = notifications;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<Trouble> now() {
        return jdbc.sql("select * from mirror_trouble where tried_at > ? order by since, place")
                .param(Timestamptz.of(clock.instant().minus(FORGOTTEN_AFTER)))
                .query((row, _) -> new Trouble(
                        NAME, row.getString("place"), Timestamptz.in(row, "since"), row.getString("detail")))
                .list();
    }

    /** Of this node's folder. */
    Optional<Trouble> of(Path directory) {
        var place = place(directory);
        return now().stream().filter(each -> each.place().equals(place)).findFirst();
    }

    void failed(Path directory, Exception why) {
        orSaid(() -> {
            forget();
            if (keep(place(directory), seen(why))) {
                tell("mirror.failed", List.of(place(directory)));
            }
        });
    }

    void written(Path directory) {
        orSaid(() -> {
            forget();
            if (jdbc.sql("delete from mirror_trouble where place = ?")
                            .param(place(directory))
                            .update()
                    > 0) {
                tell("mirror.works", List.of(place(directory)));
            }
        });
    }

    /** Nobody waits for a folder because it cannot be told how it is: it is told the next time. */
    private void orSaid(Runnable act) {
        try {
            transaction.executeWithoutResult(_ -> act.run());
        } catch (RuntimeException failed) {
            if (DatabaseOutage.isCauseOf(failed)) {
                DatabaseOutage.here().lost(failed);
            } else {
                LOG.error("Nobody was told how the mirror is", failed);
            }
        }
    }

    private void forget() {
        jdbc.sql("delete from mirror_trouble where tried_at <= ?")
                .param(Timestamptz.of(clock.instant().minus(FORGOTTEN_AFTER)))
                .update();
    }

    /** Whether it is new. */
    private boolean keep(String place, String seen) {
        return jdbc.sql("""
                        insert into mirror_trouble as before (place, since, tried_at, detail)
                        values (:place, :now, :now, :seen)
                        on conflict (place) do update set
                            tried_at = greatest(before.tried_at, excluded.tried_at), detail = excluded.detail
                        returning (xmax = 0) as new""")
                .param("place", place)
                .param("now", Timestamptz.of(clock.instant()))
                .param("seen", seen)
                .query((row, _) -> row.getBoolean("new"))
                .single();
    }

    private static String seen(Exception why) {
        var said = why.getClass().getSimpleName() + ": " + Objects.requireNonNullElse(why.getMessage(), "");
        return said.substring(0, Math.min(said.length(), MOST_SIGNS));
    }

    private static String place(Path directory) {
        try {
            return InetAddress.getLocalHost().getHostName() + ":" + directory;
        } catch (UnknownHostException nameless) {
            return "?:" + directory;
        }
    }

    private void tell(String kind, List<String> details) {
        var readers = Set.of(Roles.ADMIN);
        accounts.stream()
                .flatMap(all -> all.holdingAnyOf(readers).stream())
                .forEach(admin -> notifications.send(admin.id(), readers, kind, details, "jobs"));
    }
}
