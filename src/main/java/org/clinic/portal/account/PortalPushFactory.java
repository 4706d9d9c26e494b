package org.clinic.portal.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.server.communication.PushConnectionFactory;

/** Has Vaadin push the portal's way. Found as a service, which is why it is public. */
public class PortalPushFactory implements PushConnectionFactory {

    private static final long serialVersionUID = 1;

    @Override
    public PushConnection apply(UI window) {
        return new PortalPush(window);
    }
}
