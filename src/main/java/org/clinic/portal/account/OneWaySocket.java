package org.clinic.portal.account;

import org.atmosphere.cpr.Action;
import org.atmosphere.cpr.AtmosphereInterceptorAdapter;
import org.atmosphere.cpr.AtmosphereResource;
import org.atmosphere.cpr.AtmosphereResource.TRANSPORT;
import org.atmosphere.cpr.AtmosphereResourceImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses whatever a window says over its socket: Vaadin's client listens there and says nothing. What is said over HTTP
 * passes the filters, which know whether the session still holds; what is said over a socket would not. Made by
 * Atmosphere, which is why it is public.
 */
public class OneWaySocket extends AtmosphereInterceptorAdapter {

    private static final Logger log = LoggerFactory.getLogger(OneWaySocket.class);

    @Override
    public Action inspect(AtmosphereResource resource) {
        if (resource.transport() != TRANSPORT.WEBSOCKET
                || resource.getRequest().getMethod().equals("GET")) {
            return Action.CONTINUE;
        }
        log.warn("A window said something over the socket that it only listens to; it is closed");
        // What carries the message is another resource than what was opened.
        var opened = resource.getAtmosphereConfig().resourcesFactory().find(resource.uuid());
        for (var each : new AtmosphereResource[] {opened, resource}) {
            if (each instanceof AtmosphereResourceImpl socket && socket.webSocket() != null) {
                socket.webSocket().close();
            }
        }
        return Action.CANCELLED;
    }

    @Override
    public PRIORITY priority() {
        return PRIORITY.FIRST_BEFORE_DEFAULT;
    }
}
