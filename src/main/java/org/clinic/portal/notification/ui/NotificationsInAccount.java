package org.clinic.portal.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import org.clinic.portal.base.ui.OwnAccountPart;
import org.clinic.portal.notification.NotificationChoice;
import org.clinic.portal.notification.NotificationChoices;
import org.springframework.core.annotation.Order;

/** Which kinds of notification one wants, on the page of one's own account. */
@org.springframework.stereotype.Component
@Order(20)
class NotificationsInAccount implements OwnAccountPart {

    private final NotificationChoices choices;

    NotificationsInAccount(NotificationChoices choices) {
        this.choices = choices;
    }

    @Override
    public String title() {
        return "notification.choices";
    }

    @Override
    public boolean isFor(Set<String> roles) {
        return true;
    }

    @Override
    public Component component() {
        var part = new Div();
        part.addClassName("notification-choices");
        choices.mine().forEach(choice -> part.add(box(part, choice)));
        var always = new Checkbox(part.getTranslation("notification.choice.account"), true);
        always.setEnabled(false);
        part.add(always, new Paragraph(part.getTranslation("notification.choices.explained")));
        return part;
    }

    /** It counts as soon as it is ticked. */
    private Checkbox box(Div part, NotificationChoice choice) {
        var box = new Checkbox(part.getTranslation("notification.choice." + choice.kind()), choice.wanted());
        box.addValueChangeListener(change -> choices.choose(choice.kind(), change.getValue()));
        return box;
    }
}
