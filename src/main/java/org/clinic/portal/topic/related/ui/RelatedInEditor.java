package org.clinic.portal.topic.related.ui;

import org.clinic.portal.related.RelatedService;
import org.clinic.portal.topic.draft.editor.Editor;
import org.clinic.portal.topic.draft.editor.EditorExtension;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What to read next, in the editor of a topic; those who only read drafts choose nothing. */
@Component
@Order(8)
class RelatedInEditor implements EditorExtension {

    private final RelatedService related;

    RelatedInEditor(RelatedService related) {
        this.related = related;
    }

    @Override
    public void join(Editor editor) {
        if (!editor.screen().isReadOnly()) {
            editor.add(new RelatedPanel(related));
        }
    }
}
