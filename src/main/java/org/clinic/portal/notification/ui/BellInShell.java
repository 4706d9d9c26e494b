package org.clinic.portal.notification.ui;

import com.vaadin.flow.component.Component;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.ShellItem;
import org.clinic.portal.notification.Notifications;

/** Puts the bell into the shell. */
@org.springframework.stereotype.Component
class BellInShell implements ShellItem {

    private final Notifications notifications;
    private final SpokenTime spoken;

    BellInShell(Notifications notifications, SpokenTime spoken) {
        this.notifications = notifications;
        this.spoken = spoken;
    }

    @Override
    public Component component() {
        return new Bell(notifications, spoken);
    }
}
