package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.UI;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.SavedView;
import org.clinic.portal.inquiry.SavedViewRefusedException;
import org.clinic.portal.inquiry.SavedViews;
import org.springframework.dao.OptimisticLockingFailureException;

/** What one does with the views that are kept. */
class ViewActs {

    private final SavedViews views;
    private final Runnable changed;
    private final UI ui;

    /** @param changed once there are others, or they are called otherwise */
    ViewActs(SavedViews views, Runnable changed, UI ui) {
        this.views = views;
        this.changed = changed;
        this.ui = ui;
    }

    void keep(InquiryFilter filter) {
        new ViewDialog(ui.getTranslation("inquiry.view.keep.title"), "", false, (name, shared) -> {
                    var kept = views.keep(name, shared, filter);
                    changed.run();
                    Notices.show(ui.getTranslation("inquiry.view.kept", kept.name()));
                })
                .open();
    }

    void rename(SavedView view) {
        new ViewDialog(ui.getTranslation("inquiry.view.rename"), view.name(), view.shared(), (name, shared) -> {
                    views.change(view.id(), name, shared);
                    changed.run();
                })
                .open();
    }

    void share(SavedView view, boolean shared) {
        unlessRefused(() -> {
            if (unlessGone(() -> views.change(view.id(), view.name(), shared))) {
                Notices.show(
                        ui.getTranslation(shared ? "inquiry.view.shared.done" : "inquiry.view.unshared", view.name()));
            }
        });
    }

    void move(SavedView view, int place) {
        unlessGone(() -> views.move(view.id(), place));
    }

    void remove(SavedView view) {
        if (unlessGone(() -> views.remove(view.id()))) {
            Notices.undo(ui.getTranslation("inquiry.view.removed", view.name()), () -> putBack(view));
        }
    }

    /** Unless somebody has called another so meanwhile. */
    private void putBack(SavedView view) {
        unlessRefused(() -> unlessGone(() -> views.putBack(view)));
    }

    /** Where no field is that could say why. */
    private void unlessRefused(Runnable act) {
        try {
            act.run();
        } catch (SavedViewRefusedException refused) {
            Notices.problem(ui.getTranslation("inquiry.view.refused." + refused.reason()));
        }
    }

    /** A colleague may have removed what the team has. */
    private boolean unlessGone(Runnable act) {
        try {
            act.run();
            return true;
        } catch (OptimisticLockingFailureException gone) {
            Notices.problem(ui.getTranslation("inquiry.view.gone"));
            return false;
        } finally {
            changed.run();
        }
    }
}
