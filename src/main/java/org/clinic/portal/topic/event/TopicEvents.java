package org.clinic.portal.topic.event;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where it is said what has happened to topics. */
@Component
public class TopicEvents {

    private final ApplicationEventPublisher publisher;

    TopicEvents(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    /** Has everybody who listens follow, as part of the caller's transaction: of what is rolled back nobody hears. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(TopicEvent event) {
        publisher.publishEvent(event);
    }
}
