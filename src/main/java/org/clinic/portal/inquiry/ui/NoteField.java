package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.clinic.portal.inquiry.InquiryId;

/** Where one writes a note on one inquiry, and finds what one had begun to write. */
class NoteField extends TextArea {

    private static final int MAXIMUM = 5000;

    NoteField(InquiryId inquiry, UnsentNotes unsent) {
        addClassName("note-field");
        setAriaLabel(getTranslation("inquiry.note"));
        setPlaceholder(getTranslation("inquiry.note.placeholder"));
        setMaxLength(MAXIMUM);
        setMinRows(1);
        setMaxRows(6);
        setValue(unsent.of(inquiry));
        setValueChangeMode(ValueChangeMode.LAZY);
        addValueChangeListener(change -> unsent.keep(inquiry, change.getValue()));
    }
}
