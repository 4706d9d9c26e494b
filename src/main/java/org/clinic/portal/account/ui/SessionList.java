package org.clinic.portal.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clinic.portal.account.OpenSession;
import org.clinic.portal.base.clinic.SpokenTime;

/** Where an account is signed in: on which device, from where, since when, and what one can do about it. */
class SessionList extends Composite<UnorderedList> {

    private final Devices devices;
    private final SpokenTime spoken;

    SessionList(Devices devices, SpokenTime spoken) {
        this.devices = devices;
        this.spoken = spoken;
        getContent().addClassName("sessions");
    }

    void show(List<OpenSession> sessions, Function<OpenSession, Optional<Component>> action) {
        getContent().removeAll();
        for (var session : sessions) {
            var row = new ListItem(about(session));
            action.apply(session).ifPresent(row::add);
            getContent().add(row);
        }
    }

    private Div about(OpenSession session) {
        var device = new Span(devices.say(session.browser(), getLocale()));
        device.addClassName("device");
        device.setTitle(session.browser());
        var where = new Span(getTranslation(
                "own.session.where",
                session.address(),
                spoken.say(session.beganAt(), getLocale()),
                spoken.say(session.actedAt(), getLocale())));
        where.addClassName("where");
        return new Div(device, where);
    }
}
