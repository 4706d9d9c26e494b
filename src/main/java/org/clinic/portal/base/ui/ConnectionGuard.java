package org.clinic.portal.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.clinic.portal.base.broadcast.Broadcasts;

/**
 * What a window says while something is away: without a connection that one stays where one is, and while the node hears
 * nothing from the others that their changes may be late.
 */
@Tag("connection-guard")
@JsModule("./base/connection-guard.ts")
class ConnectionGuard extends Component {

    private final Broadcasts broadcasts;

    ConnectionGuard(Broadcasts broadcasts) {
        this.broadcasts = broadcasts;
        getElement().setProperty("held", getTranslation("shell.away.link"));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var ui = attached.getUI();
        ui.getReconnectDialogConfiguration().setDialogText(getTranslation("shell.away"));
        var subscription = broadcasts.listenToHearing(hears -> Arrivals.show(ui, () -> show(hears)));
        show(broadcasts.isHearing());
        addDetachListener(gone -> {
            gone.unregisterListener();
            subscription.end();
        });
    }

    private void show(boolean hears) {
        getElement().setProperty("late", hears ? "" : getTranslation("shell.away.late"));
    }

    /** What it says of the others, if anything. */
    String said() {
        return getElement().getProperty("late", "");
    }
}
