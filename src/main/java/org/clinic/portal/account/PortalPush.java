package org.clinic.portal.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.AtmospherePushConnection;
import java.util.Optional;
import org.atmosphere.cpr.AtmosphereResourceImpl;

/** What goes to a window without being asked for: nothing at all once its session is over. */
class PortalPush extends AtmospherePushConnection {

    PortalPush(UI window) {
        super(window);
    }

    /** Whatever wants to be shown just after the end: the window hears of the end instead, as from {@link #leave}. */
    @Override
    public void push(boolean async) {
        over().ifPresentOrElse(why -> leave(SignInPage.saying(why.elsewhere())), () -> super.push(async));
    }

    private Optional<SessionEnd> over() {
        var session = Optional.ofNullable(getUI().getSession())
                .map(VaadinSession::getSession)
                .flatMap(SignInSession::in);
        return session.isEmpty()
                ? Optional.of(SessionEnd.UNKNOWN)
                : session.get().over();
    }

    /** The last that the window hears. */
    void leave(String address) {
        if (isConnected()) {
            sendMessage(Leaving.to(address));
            disconnect();
        }
    }

    /** Not either when the browser has left without a word: then its socket is closed, which nobody is told. */
    @Override
    public boolean isConnected() {
        return super.isConnected()
                && !(getResource() instanceof AtmosphereResourceImpl resource
                        && (resource.isCancelled()
                                || (resource.webSocket() != null
                                        && !resource.webSocket().isOpen())));
    }
}
