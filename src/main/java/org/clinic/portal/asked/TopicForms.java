package org.clinic.portal.asked;

import java.time.Instant;
import java.util.Optional;
import org.clinic.portal.base.clinic.AskedFields;
import org.clinic.portal.content.TopicId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the forms of topics ask, for the pages that show them. */
@Service
@PreAuthorize("permitAll()")
public class TopicForms {

    private final PresentForms present;
    private final TopicFormRows rows;

    TopicForms(PresentForms present, TopicFormRows rows) {
        this.present = present;
        this.rows = rows;
    }

    /**
     * What a topic's form asks; nothing if that is what every form of the clinic asks.
     *
     * @param at the moment whose form is asked for; absent for that of now, which is known without the database
     */
    public Optional<AskedFields> own(TopicId topic, @Nullable Instant at) {
        return at == null ? present.of(topic) : rows.find(topic, at).flatMap(TopicForm::own);
    }
}
