package org.clinic.portal.topic;

import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.content.TopicId;
import org.springframework.stereotype.Component;

/** Tells every node what the present transaction changes about a topic, once it is committed. */
@Component
class TopicChanges {

    private final Broadcasts broadcasts;

    TopicChanges(Broadcasts broadcasts) {
        this.broadcasts = broadcasts;
    }

    void text(TopicId topic, DraftSection now) {
        broadcasts.send(TopicNews.DRAFT, topic + TopicChange.written(new TopicChange.Text(now.id(), now.revision())));
    }

    void arrangement(TopicId topic) {
        broadcasts.send(TopicNews.DRAFT, topic + TopicChange.written(new TopicChange.Arrangement()));
    }

    /** In all topics. */
    void terms() {
        broadcasts.send(TopicNews.TERMS, "changed");
    }

    void comments(TopicId topic) {
        broadcasts.send(TopicNews.DRAFT, topic + TopicChange.written(new TopicChange.Comments()));
    }
}
