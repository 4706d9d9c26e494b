package org.clinic.portal.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.clinic.portal.account.AccountSessions;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.ui.Notices;

/** Where somebody is signed in, as administrators see it, who can end it all. */
class AccountSessionsPane extends Composite<Div> {

    AccountSessionsPane(AccountId account, AccountSessions sessions, Devices devices, SpokenTime spoken) {
        getContent().addClassName("sessions-pane");
        show(account, sessions, devices, spoken);
    }

    private void show(AccountId account, AccountSessions sessions, Devices devices, SpokenTime spoken) {
        var open = sessions.of(account);
        getContent().removeAll();
        if (open.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("account.sessions.none")));
            return;
        }
        var list = new SessionList(devices, spoken);
        list.show(open, session -> Optional.empty());
        var end = new Button(getTranslation("account.sessions.end"), click -> {
            sessions.endAll(account);
            show(account, sessions, devices, spoken);
            Notices.show(getTranslation("account.sessions.ended"));
        });
        getContent().add(list, end);
    }
}
