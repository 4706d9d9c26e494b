package org.clinic.portal.inquiry.ui;

import org.clinic.portal.base.mention.Mentions;
import org.clinic.portal.base.ui.KeptWords;
import org.clinic.portal.base.ui.MentionField;
import org.clinic.portal.inquiry.InquiryId;

/** Where one writes a note on one inquiry, and finds what one had begun to write. */
class NoteField extends MentionField {

    private static final int MAXIMUM = 5000;

    private final KeptWords kept;

    NoteField(InquiryId inquiry, Mentions mentions) {
        super(mentions, MAXIMUM);
        addClassName("note-field");
        // The key that leads here is the browser's, as of buttons.
        getElement().setAttribute("data-does", "note");
        setLabel(getTranslation("inquiry.note"));
        setPlaceholder(getTranslation("inquiry.note.placeholder"));
        setRows(1);
        kept = KeptWords.in(this, "note:" + inquiry);
    }

    /** What was written is part of the inquiry now. */
    void added() {
        clear();
        kept.forget();
    }
}
