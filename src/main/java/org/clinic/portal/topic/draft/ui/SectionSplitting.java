package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.i18n.I18NProvider;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.topic.draft.SectionSplitService;
import org.clinic.portal.topic.draft.editor.Editor;
import org.clinic.portal.topic.draft.editor.Spot;
import org.springframework.dao.OptimisticLockingFailureException;

/** Divides a section where its writer wants it, and leads to the second part, which is to be named. */
class SectionSplitting {

    private final SectionSplitService splits;
    private final Editor editor;

    SectionSplitting(SectionSplitService splits, Editor editor) {
        this.splits = splits;
        this.editor = editor;
    }

    /** {@code base} is what is stored of the section, as far as is known here; both texts together stand in its field. */
    void split(SectionId section, Body base, Body before, Body after) {
        try {
            splits.split(section, base, before, after)
                    .ifPresentOrElse(
                            second -> editor.goTo(Spot.headingOf(second.id())),
                            () -> Notices.show(I18NProvider.translate("editor.split-refused")));
        } catch (OptimisticLockingFailureException gone) {
            Notices.show(I18NProvider.translate("editor.section-gone"));
            editor.screen().reload();
        }
    }
}
