package org.clinic.portal.website.heartbeat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clinic.portal.base.security.ActiveAccounts;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.notification.Notifications;
import org.clinic.portal.version.PublishedTopic;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.website.heartbeat.HeartbeatState.Outage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries the form, keeps how it went, and tells administrators once when it begins to fail and once when it works again. */
@Component
class Heartbeats {

    private final PublishedTopics topics;
    private final Beat beat;
    private final HeartbeatRow row;
    private final ObjectProvider<ActiveAccounts> accounts;
    private final Notifications notifications;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Heartbeats(
            PublishedTopics topics,
            Beat beat,
            HeartbeatRow row,
            ObjectProvider<ActiveAccounts> accounts,
            Notifications notifications,
            TransactionTemplate transaction,
            Clock clock) {
        this.topics = topics;
        this.beat = beat;
        this.row = row;
        this.accounts = accounts;
        this.notifications = notifications;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Where no topic is live there is no form, so nothing is wrong with it.
     *
     * @throws IllegalStateException if the form does not work, once that is kept and told
     */
    void beat() {
        row.secret();
        var missed = topics.live().stream().findFirst().flatMap(this::tryTwice);
        transaction.executeWithoutResult(status -> keep(missed));
        missed.ifPresent(why -> {
            throw new IllegalStateException("The contact form fails at %s".formatted(why.step()), why);
        });
    }

    /** Whoever stumbles once, as a server that is just being replaced does, gets another try at once. */
    private Optional<MissedBeatException> tryTwice(PublishedTopic topic) {
        return missed(topic).isEmpty() ? Optional.empty() : missed(topic);
    }

    private Optional<MissedBeatException> missed(PublishedTopic topic) {
        try {
            beat.under(topic);
            return Optional.empty();
        } catch (MissedBeatException missed) {
            return Optional.of(missed);
        }
    }

    private void keep(Optional<MissedBeatException> missed) {
        var before = row.stateForChange().outage();
        var now = clock.instant();
        if (missed.isEmpty()) {
            row.passed(now);
            before.ifPresent(over -> tell("heartbeat.works", List.of()));
            return;
        }
        var why = missed.get();
        var since = before.map(Outage::since).orElse(now);
        row.failed(now, new Outage(since, why.step(), String.valueOf(why.getMessage())));
        if (before.isEmpty()) {
            tell("heartbeat.failed." + why.step().key(), List.of(String.valueOf(why.getMessage())));
        }
    }

    private void tell(String kind, List<String> details) {
        var readers = Set.of(Roles.ADMIN);
        accounts.stream()
                .flatMap(all -> all.holdingAnyOf(readers).stream())
                .forEach(admin -> notifications.send(admin.id(), readers, kind, details, "jobs"));
    }
}
