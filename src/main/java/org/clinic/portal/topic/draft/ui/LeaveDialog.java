package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;

/** Asks before something that could not be saved, and is kept nowhere, goes out of sight. */
class LeaveDialog extends ConfirmDialog {

    LeaveDialog(ContinueNavigationAction leaving) {
        addClassName("leave-dialog");
        setHeader(getTranslation("editor.leave"));
        setText(getTranslation("editor.leave.explained"));
        setConfirmButton(getTranslation("editor.leave.stay"), stayed -> leaving.cancel());
        setRejectable(true);
        setRejectButton(getTranslation("editor.leave.discard"), rejected -> leaving.proceed());
        setRejectButtonTheme("error tertiary");
        setCloseOnEsc(false);
    }
}
