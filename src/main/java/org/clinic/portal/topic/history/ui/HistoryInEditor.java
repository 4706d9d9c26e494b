package org.clinic.portal.topic.history.ui;

import org.clinic.portal.topic.address.TopicAddress;
import org.clinic.portal.topic.draft.editor.Editor;
import org.clinic.portal.topic.draft.editor.EditorAction;
import org.clinic.portal.topic.draft.editor.EditorAction.Group;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.draft.editor.EditorExtension;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from a topic's editor to its history. */
@Component
@Order(6)
class HistoryInEditor implements EditorExtension {

    @Override
    public void join(Editor editor) {
        editor.add(EditorAction.of(
                Group.LOOK,
                "topic-history.open",
                () -> EditorAddress.open(
                        TopicAddress.history(editor.screen().draft().id()))));
    }
}
