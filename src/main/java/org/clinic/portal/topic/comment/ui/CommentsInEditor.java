package org.clinic.portal.topic.comment.ui;

import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.topic.comment.CommentService;
import org.clinic.portal.topic.draft.editor.BesidePanel;
import org.clinic.portal.topic.draft.editor.Editor;
import org.clinic.portal.topic.draft.editor.EditorExtension;
import org.clinic.portal.topic.draft.editor.WaitingTags;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is said about a draft, in its editor. */
@Component
@Order(2)
class CommentsInEditor implements EditorExtension {

    private final CommentService comments;
    private final SpokenTime spoken;

    CommentsInEditor(CommentService comments, SpokenTime spoken) {
        this.comments = comments;
        this.spoken = spoken;
    }

    @Override
    public void join(Editor editor) {
        var panel = new CommentsPanel(editor, comments, spoken);
        editor.add((BesidePanel) panel);
        editor.add((WaitingTags) panel);
    }
}
