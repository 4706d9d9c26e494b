package org.clinic.portal.topic.useful.ui;

import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.feedback.TopicFeedback;
import org.clinic.portal.topic.draft.editor.Editor;
import org.clinic.portal.topic.draft.editor.EditorExtension;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What readers say of a topic, in its editor; those who only read drafts have no say in what becomes of it. */
@Component
@Order(7)
class UsefulInEditor implements EditorExtension {

    private final TopicFeedback feedback;
    private final SpokenTime spoken;

    UsefulInEditor(TopicFeedback feedback, SpokenTime spoken) {
        this.feedback = feedback;
        this.spoken = spoken;
    }

    @Override
    public void join(Editor editor) {
        if (!editor.screen().isReadOnly()) {
            editor.add(new UsefulPanel(feedback, spoken));
        }
    }
}
