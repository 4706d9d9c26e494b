package org.clinic.portal.topic.ui;

import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.topic.draft.editor.Editor;
import org.clinic.portal.topic.draft.editor.EditorExtension;
import org.clinic.portal.topic.preview.PreviewService;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The draft as visitors would read it, in its editor. */
@Component
@Order(3)
class PreviewInEditor implements EditorExtension {

    private final PreviewService previews;
    private final SpokenTime spoken;

    PreviewInEditor(PreviewService previews, SpokenTime spoken) {
        this.previews = previews;
        this.spoken = spoken;
    }

    @Override
    public void join(Editor editor) {
        editor.add(new PreviewPanel(editor, previews, spoken));
    }
}
