package org.clinic.portal.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The windows that belong to a session. */
final class SessionWindows {

    private static final Logger log = LoggerFactory.getLogger(SessionWindows.class);

    /** How long a window that is busy may keep the end of a session waiting. */
    private static final int PATIENCE_SECONDS = 2;

    private SessionWindows() {}

    /**
     * Leads all but the present one, which gets an answer anyway, to this address, and pushes nothing else to them. They
     * have been told when this returns, since the end of the HTTP session closes their sockets.
     */
    static void leave(HttpSession http, String address) {
        var present = UI.getCurrent();
        for (var vaadin : sessions(http)) {
            Command tell = () -> vaadin.getUIs().stream()
                    .filter(ui -> ui != present)
                    .map(ui -> ui.getInternals().getPushConnection())
                    .filter(PortalPush.class::isInstance)
                    .forEach(push -> ((PortalPush) push).leave(address));
            if (vaadin.hasLock()) {
                // Somebody signs out from a window: what is only queued would come too late.
                tell.execute();
            } else {
                await(vaadin.access(tell));
            }
        }
    }

    private static void await(Future<?> told) {
        try {
            told.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            log.warn("Not every window of a session that is over was told so; it finds out when it asks", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
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
