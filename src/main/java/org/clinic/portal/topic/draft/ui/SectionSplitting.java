package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.component.UI;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.topic.draft.SectionSplitService;
import org.clinic.portal.topic.draft.editor.DraftOnScreen;
import org.springframework.dao.OptimisticLockingFailureException;

/** Divides a section where its writer wants it, and opens the second part. */
class SectionSplitting {

    private final SectionSplitService splits;
    private final DraftOnScreen screen;
    private final EditorPane.Listener listener;

    SectionSplitting(SectionSplitService splits, DraftOnScreen screen, EditorPane.Listener listener) {
        this.splits = splits;
        this.screen = screen;
        this.listener = listener;
    }

    /** {@code base} is what is stored of the section, as far as is known here; both texts together stand in its field. */
    void split(SectionId section, Body base, Body before, Body after) {
        try {
            splits.split(section, base, before, after)
                    .ifPresentOrElse(
                            second -> listener.openToName(second.id()),
                            () -> Notices.show(UI.getCurrent().getTranslation("editor.split-refused")));
        } catch (OptimisticLockingFailureException gone) {
            Notices.show(UI.getCurrent().getTranslation("editor.section-gone"));
            screen.reload();
        }
    }
}
