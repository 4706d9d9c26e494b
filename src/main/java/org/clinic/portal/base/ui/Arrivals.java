package org.clinic.portal.base.ui;

import com.vaadin.flow.component.UI;

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
}
