package org.clinic.portal.topic.draft;

import java.util.Optional;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.TopicId;
import org.springframework.stereotype.Component;

/** What drafts say. Whoever asks has made sure that it may be read. */
@Component
public class DraftContents {

    private final Drafts drafts;

    DraftContents(Drafts drafts) {
        this.drafts = drafts;
    }

    public Optional<TopicContent> find(TopicId topic) {
        return drafts.find(topic).map(Draft::content);
    }
}
