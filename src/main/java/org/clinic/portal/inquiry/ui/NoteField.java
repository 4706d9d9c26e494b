package org.clinic.portal.inquiry.ui;

import java.util.UUID;
import org.clinic.portal.base.mention.Mentions;
import org.clinic.portal.base.ui.KeptWords;
import org.clinic.portal.base.ui.MentionField;
import org.clinic.portal.inquiry.InquiryId;

/** Where one writes a note on one inquiry, or better words for one, and finds what one had begun to write. */
class NoteField extends MentionField {

    private static final int MAXIMUM = 5000;

    private final KeptWords kept;

    private NoteField(Mentions mentions, String label, String place) {
        super(mentions, MAXIMUM);
        addClassName("note-field");
        setLabel(getTranslation(label));
        setPlaceholder(getTranslation("inquiry.note.placeholder"));
        kept = KeptWords.in(this, place);
    }

    NoteField(InquiryId inquiry, Mentions mentions) {
        this(mentions, "inquiry.note", "note:" + inquiry);
        // The key that leads here is the browser's, as of buttons.
        getElement().setAttribute("data-does", "note");
        setRows(1);
    }

    /** For better words of a note that says this so far. */
    NoteField(UUID note, String said, Mentions mentions) {
        this(mentions, "inquiry.correct.words", "correction:" + note);
        setRows(3);
        setValue(said);
    }

    /** What was written is part of the inquiry now. */
    void added() {
        clear();
        kept.forget();
    }

    /** What was written is used up, or not wanted; it stays in the field. */
    void forget() {
        kept.forget();
    }
}
