package org.clinic.portal.asked;

import jakarta.annotation.PostConstruct;
import java.util.Map;
import java.util.Optional;
import org.clinic.portal.base.broadcast.Snapshots;
import org.clinic.portal.base.clinic.AskedFields;
import org.clinic.portal.content.TopicId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What each topic asks that has a form of its own, as it was chosen last, on whichever node. In memory, as every page asks,
 * and so does a form that comes back while the database is away.
 */
@Component
class PresentForms {

    private static final String SUBJECT = "forms";

    private final TopicFormRows rows;
    private final Snapshots snapshots;
    private final ApplicationEventPublisher events;

    private volatile Map<TopicId, AskedFields> own = Map.of();

    PresentForms(TopicFormRows rows, Snapshots snapshots, ApplicationEventPublisher events) {
        this.rows = rows;
        this.snapshots = snapshots;
        this.events = events;
    }

    @PostConstruct
    void begin() {
        snapshots.keep(SUBJECT, this::read);
    }

    Optional<AskedFields> of(TopicId topic) {
        return Optional.ofNullable(own.get(topic));
    }

    /** Has every node read them, once the transaction is committed, and this one have them by then. */
    void announce() {
        snapshots.announce(SUBJECT);
    }

    private void read() {
        var read = rows.present();
        if (!read.equals(own)) {
            own = read;
            events.publishEvent(new TopicFormsChanged());
        }
    }
}
