package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.OwnAccountPart;
import org.springframework.core.annotation.Order;

/** When a coordinator is away, on the page of their own account, as on My day. */
@org.springframework.stereotype.Component
@Order(10)
class AbsenceInAccount implements OwnAccountPart {

    private final DeskActs acts;

    AbsenceInAccount(DeskActs acts) {
        this.acts = acts;
    }

    @Override
    public String title() {
        return "day.away.own";
    }

    @Override
    public boolean isFor(Set<String> roles) {
        return roles.contains(Roles.COORDINATOR);
    }

    @Override
    public Component component() {
        return new Part(acts);
    }

    /** What is known of it, and the way to say it. */
    @StyleSheet("/styles/inquiry.css")
    private static class Part extends Composite<Div> {

        private final DeskBanner banner;

        Part(DeskActs acts) {
            banner = acts.banner(this::show);
            getContent().addClassName("own-absence");
            getContent()
                    .add(
                            new Paragraph(getTranslation("day.away.own.explained")),
                            banner,
                            acts.leave(UI.getCurrent(), this::show));
            show();
        }

        private void show() {
            banner.show();
        }
    }
}
