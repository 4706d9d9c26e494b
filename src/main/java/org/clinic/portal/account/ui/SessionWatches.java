package org.clinic.portal.account.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.clinic.portal.account.PresentSession;
import org.clinic.portal.base.security.CurrentAccount;
import org.springframework.stereotype.Component;

/** Puts a watch into every window of whoever is signed in, whatever it shows. */
@Component
class SessionWatches implements VaadinServiceInitListener {

    private final PresentSession session;
    private final CurrentAccount current;

    SessionWatches(PresentSession session, CurrentAccount current) {
        this.session = session;
        this.current = current;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource()
                .addUIInitListener(window ->
                        current.find().ifPresent(account -> window.getUI().add(new SessionWatch(session))));
    }
}
