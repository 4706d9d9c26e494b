package org.clinic.portal.topic.plan;

import org.clinic.portal.base.security.Hands;
import org.clinic.portal.topic.event.TopicEvent;
import org.clinic.portal.topic.event.TopicEvents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins releases. */
@Component
class Beginning {

    private final TopicReleaseRepository releases;
    private final TopicEvents events;
    private final Hands hands;

    Beginning(TopicReleaseRepository releases, TopicEvents events, Hands hands) {
        this.releases = releases;
        this.events = events;
        this.hands = hands;
    }

    /**
     * As part of the caller's transaction.
     *
     * @param takesBack the one whose publications it takes back, if it does
     */
    ReleaseId release(String name, @Nullable ReleaseId takesBack) {
        var release = releases.saveAndFlush(new TopicRelease(name, takesBack, hands.present()));
        events.tell(new TopicEvent.ReleaseMade(release.id().id(), release.name()));
        return release.id();
    }
}
