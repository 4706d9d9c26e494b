package org.clinic.portal.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.clinic.portal.account.AccountSessions;
import org.clinic.portal.account.OpenSession;
import org.clinic.portal.account.PresentSession;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.base.ui.Tone;

/** Where one is signed in oneself; one ends what one has left open elsewhere. */
class OwnSessions extends Composite<Div> {

    private final AccountSessions sessions;
    private final PresentSession present;
    private final SessionList list;
    private final Button others = new Button(getTranslation("own.session.end-others"), click -> endOthers());

    OwnSessions(AccountSessions sessions, PresentSession present, Devices devices, SpokenTime spoken) {
        this.sessions = sessions;
        this.present = present;
        this.list = new SessionList(devices, spoken);
        getContent().addClassName("own-sessions");
        getContent().add(list, others);
        show();
    }

    private void show() {
        var mine = sessions.mine();
        list.show(mine, session -> Optional.of(isPresent(session) ? presentOne() : endOf(session)));
        others.setVisible(mine.stream().anyMatch(session -> !isPresent(session)));
    }

    private boolean isPresent(OpenSession session) {
        return present.id().filter(session.id()::equals).isPresent();
    }

    private Component presentOne() {
        return new Tag(getTranslation("own.session.present"), Tone.BRAND);
    }

    private Component endOf(OpenSession session) {
        return new Button(getTranslation("own.session.end"), click -> {
            sessions.end(session.id());
            ended();
        });
    }

    private void endOthers() {
        sessions.endOthers();
        ended();
    }

    private void ended() {
        show();
        Notices.show(getTranslation("own.session.ended"));
    }
}
