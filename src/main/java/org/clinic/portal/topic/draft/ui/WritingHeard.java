package org.clinic.portal.topic.draft.ui;

import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.editor.DraftOnScreen;
import org.clinic.portal.topic.presence.ui.Colleagues;

/** What becomes of what is written: it is shown, said to be saved or not, and the others hear that somebody writes. */
class WritingHeard implements EditorPane.Listener {

    private final DraftOnScreen screen;
    private final SaveState state;
    private final Colleagues colleagues;

    WritingHeard(DraftOnScreen screen, SaveState state, Colleagues colleagues) {
        this.screen = screen;
        this.state = state;
        this.colleagues = colleagues;
    }

    @Override
    public void wrote() {
        colleagues.wrote();
    }

    @Override
    public void stored(DraftSection section) {
        screen.show(section);
        state.saved(section.changedAt());
    }

    @Override
    public void stored(TopicDraft draft) {
        screen.show(draft);
        state.saved();
    }

    @Override
    public void refused(String why) {
        state.refused(why);
    }
}
