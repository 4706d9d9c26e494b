package org.clinic.portal.related;

import java.time.Instant;
import java.util.List;
import org.clinic.portal.content.TopicId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was chosen to be read next, for the pages that show it. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class RelatedTopics {

    private final RelatedRows rows;

    RelatedTopics(RelatedRows rows) {
        this.rows = rows;
    }

    /**
     * The topics in order, whether or not they can be read; none if nothing was chosen.
     *
     * @param at the moment whose choice is asked for; absent for that of now
     */
    public List<TopicId> chosen(TopicId topic, @Nullable Instant at) {
        return rows.find(topic, at).map(RelatedChoice::others).orElseGet(List::of);
    }
}
