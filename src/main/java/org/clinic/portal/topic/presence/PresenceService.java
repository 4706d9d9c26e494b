package org.clinic.portal.topic.presence;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.clinic.portal.base.presence.Place;
import org.clinic.portal.base.presence.PresenceId;
import org.clinic.portal.base.presence.Presences;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.TopicReaders;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people who have the same topic open know of each other, on whichever node they are. */
@Service
@Transactional
@TopicReaders
public class PresenceService {

    private static final String TOPIC = "topic";
    static final String SUBJECT = Place.subject(TOPIC);

    private final Presences presences;
    private final CurrentAccount current;

    PresenceService(Presences presences, CurrentAccount current) {
        this.presences = presences;
        this.current = current;
    }

    /**
     * Shows that the signed-in account has a section, or the details, open in a window: as {@link Presences#enter}, whose
     * limits hold.
     */
    public Runnable enter(PresenceId window, TopicId topic, @Nullable SectionId section, BooleanSupplier connected) {
        return presences.enter(window, place(topic), section == null ? null : section.id(), current.get(), connected);
    }

    /** Shows for the next minute that something is being written in the window. */
    public void write(PresenceId window, TopicId topic) {
        presences.write(window, place(topic));
    }

    /** Everybody who has the topic open in another window, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<Present> others(PresenceId window, TopicId topic) {
        return presences.others(window, place(topic)).stream().map(Present::of).toList();
    }

    private static Place place(TopicId topic) {
        return new Place(TOPIC, topic.id());
    }
}
