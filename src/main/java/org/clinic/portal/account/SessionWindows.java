package org.clinic.portal.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import java.util.Collection;
import java.util.List;

/** The windows that belong to a session. */
final class SessionWindows {

    private SessionWindows() {}

    /** Leads all but the present one, which gets an answer anyway, to this address, and pushes nothing else to them. */
    static void leave(HttpSession http, String address) {
        var present = UI.getCurrent();
        for (var vaadin : sessions(http)) {
            vaadin.access(() -> vaadin.getUIs().stream()
                    .filter(ui -> ui != present)
                    .map(ui -> ui.getInternals().getPushConnection())
                    .filter(PortalPush.class::isInstance)
                    .forEach(push -> ((PortalPush) push).leave(address)));
        }
    }

    private static Collection<VaadinSession> sessions(HttpSession http) {
        try {
            return VaadinSession.getAllSessions(http);
        } catch (IllegalStateException ended) {
            return List.of();
        }
    }
}
