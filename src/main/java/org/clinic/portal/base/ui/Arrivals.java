package org.clinic.portal.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.communication.PushMode;

/** Brings what was heard from elsewhere into a window. */
public final class Arrivals {

    private Arrivals() {}

    /** On a thread of its own: the one that broadcasts are heard on serves everybody. Nothing for a window that is gone. */
    public static void show(UI ui, Runnable what) {
        Thread.ofVirtual().start(() -> {
            if (ui.isAttached()) {
                ui.access(what::run);
            }
        });
    }

    /** Whether they would reach the browser: it holds its connection, or asks by itself. */
    public static boolean reach(UI ui) {
        var push = ui.getInternals().getPushConnection();
        return ui.isAttached()
                && (ui.getPushConfiguration().getPushMode() == PushMode.DISABLED || push == null || push.isConnected());
    }
}
