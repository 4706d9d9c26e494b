package org.clinic.portal.account.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.clinic.portal.account.PresentSession;
import org.clinic.portal.base.broadcast.Broadcasts.Subscription;
import org.clinic.portal.base.ui.Arrivals;
import org.jspecify.annotations.Nullable;

/**
 * Tells the session what the person in front of a window does: a key, a touch, the mouse, not what the browser does by
 * itself. Warns them a minute before it ends because they do nothing.
 */
@Tag("session-watch")
@JsModule("./base/session-watch.ts")
class SessionWatch extends Component {

    private final PresentSession session;
    private @Nullable Subscription warnings;

    SessionWatch(PresentSession session) {
        this.session = session;
        getElement().setProperty("ending", getTranslation("session.ending"));
        getElement().setProperty("explained", getTranslation("session.ending.explained"));
        getElement().setProperty("stay", getTranslation("session.stay"));
        // Also while a dialog is open, which keeps everything else from being used.
        getElement().addEventListener("act", acted -> session.act()).allowInert();
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        warnings = session.warnings(late -> Arrivals.show(attach.getUI(), () -> warn(late)));
    }

    void warn(boolean late) {
        getElement().setProperty("warning", late);
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (warnings != null) {
            warnings.end();
            warnings = null;
        }
    }
}
