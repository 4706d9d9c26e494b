package org.clinic.portal.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;

/** {@code /staff} itself: leads on to the start page of whoever is signed in. */
@Route("")
@PermitAll
class StartView extends Composite<Div> implements BeforeEnterObserver {

    private final CurrentAccount current;

    StartView(CurrentAccount current) {
        this.current = current;
    }

    /** Who has several roles starts where the first of them leads, in the order of {@link Roles#ALL}. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Roles.ALL.stream()
                .filter(current::has)
                .findFirst()
                .map(StartView::start)
                .ifPresent(event::forwardTo);
    }

    private static String start(String role) {
        return switch (role) {
            case Roles.COORDINATOR -> "inquiries";
            case Roles.ADMIN -> "accounts";
            default -> "topics";
        };
    }
}
