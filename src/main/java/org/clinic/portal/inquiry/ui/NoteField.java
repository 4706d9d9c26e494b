package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.clinic.portal.base.ui.KeptWords;
import org.clinic.portal.inquiry.InquiryId;

/** Where one writes a note on one inquiry, and finds what one had begun to write. */
class NoteField extends TextArea {

    private static final int MAXIMUM = 5000;

    private final KeptWords kept;

    NoteField(InquiryId inquiry) {
        addClassName("note-field");
        // The key that leads here is the browser's, as of buttons.
        getElement().setAttribute("data-does", "note");
        setAriaLabel(getTranslation("inquiry.note"));
        setPlaceholder(getTranslation("inquiry.note.placeholder"));
        setMaxLength(MAXIMUM);
        setMinRows(1);
        setMaxRows(6);
        setValueChangeMode(ValueChangeMode.LAZY);
        kept = KeptWords.in(this, "note:" + inquiry);
    }

    /** What was written is part of the inquiry now. */
    void added() {
        clear();
        kept.forget();
    }
}
