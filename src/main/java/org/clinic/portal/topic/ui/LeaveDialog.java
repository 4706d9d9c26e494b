package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;

/** Asks what is to become of unsaved text before it goes out of sight. */
class LeaveDialog extends ConfirmDialog {

    LeaveDialog(EditorPane pane, ContinueNavigationAction leaving) {
        addClassName("leave-dialog");
        setHeader(getTranslation("editor.leave"));
        setText(getTranslation("editor.leave.explained"));
        setConfirmButton(getTranslation("editor.leave.save"), confirmed -> {
            if (pane.save()) {
                leaving.proceed();
            }
        });
        setRejectable(true);
        setRejectButton(getTranslation("editor.leave.discard"), rejected -> leaving.proceed());
        setRejectButtonTheme("error tertiary");
        setCancelable(true);
        setCancelButton(getTranslation("editor.leave.stay"), cancelled -> leaving.cancel());
    }
}
