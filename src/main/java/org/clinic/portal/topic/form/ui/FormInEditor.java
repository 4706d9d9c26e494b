package org.clinic.portal.topic.form.ui;

import org.clinic.portal.asked.TopicFormService;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.topic.draft.editor.Editor;
import org.clinic.portal.topic.draft.editor.EditorExtension;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a topic's contact form asks, in its editor; those who only read drafts choose nothing. */
@Component
@Order(9)
class FormInEditor implements EditorExtension {

    private final TopicFormService forms;
    private final Clinic clinic;

    FormInEditor(TopicFormService forms, Clinic clinic) {
        this.forms = forms;
        this.clinic = clinic;
    }

    @Override
    public void join(Editor editor) {
        if (!editor.screen().isReadOnly()) {
            editor.add(new FormPanel(forms, clinic));
        }
    }
}
