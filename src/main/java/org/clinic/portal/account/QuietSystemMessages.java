package org.clinic.portal.account;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Has Vaadin's client go to the sign-in page, which says why, where it would show a box of its own in English. */
@Component
class QuietSystemMessages implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent service) {
        var messages = new CustomizedSystemMessages();
        var page = SignInPage.saying(SessionEnd.UNKNOWN);
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setSessionExpiredURL(page);
        messages.setCookiesDisabledNotificationEnabled(false);
        messages.setCookiesDisabledURL(page);
        service.getSource().setSystemMessagesProvider(info -> messages);
    }
}
