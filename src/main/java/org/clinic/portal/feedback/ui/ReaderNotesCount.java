package org.clinic.portal.feedback.ui;

import org.clinic.portal.base.broadcast.Broadcasts.Subscription;
import org.clinic.portal.base.ui.PlaceCount;
import org.clinic.portal.feedback.NoteDesk;
import org.springframework.stereotype.Component;

/** Says in the menu how many notes from readers wait. */
@Component
class ReaderNotesCount implements PlaceCount {

    private final NoteDesk desk;

    ReaderNotesCount(NoteDesk desk) {
        this.desk = desk;
    }

    @Override
    public String place() {
        return "reader-notes";
    }

    @Override
    public int waiting() {
        return desk.count();
    }

    @Override
    public String key() {
        return "reader-notes.count";
    }

    @Override
    public Subscription listen(Runnable changed) {
        return desk.listen(changed);
    }
}
