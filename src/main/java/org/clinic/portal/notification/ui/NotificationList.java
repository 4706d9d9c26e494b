package org.clinic.portal.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.Avatar;
import org.clinic.portal.base.ui.When;
import org.clinic.portal.notification.Notification;
import org.clinic.portal.notification.NotificationId;
import org.clinic.portal.notification.Notifications;

/** What somebody should know of, the newest first. A click leads there and counts as having read it. */
class NotificationList extends Composite<Div> {

    private final Notifications notifications;
    private final SpokenTime spoken;
    private final Runnable changed;
    private final Runnable left;

    /** {@code changed} hears of what is read here, {@code left} when one goes where a notification leads. */
    NotificationList(Notifications notifications, SpokenTime spoken, Runnable changed, Runnable left) {
        this.notifications = notifications;
        this.spoken = spoken;
        this.changed = changed;
        this.left = left;
        getContent().addClassName("notifications");
    }

    void show() {
        var latest = notifications.latest();
        var header = new Header(new H2(getTranslation("notification.list")));
        if (!latest.stream().allMatch(Notification::read)) {
            header.add(readAll());
        }
        var rows = new UnorderedList();
        latest.forEach(notification -> rows.add(row(notification)));
        getContent().removeAll();
        getContent().add(header);
        getContent().add(latest.isEmpty() ? new Paragraph(getTranslation("notification.none")) : rows);
    }

    private Button readAll() {
        var button = new Button(getTranslation("notification.read-all"), click -> {
            notifications.readAll();
            show();
            changed.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private ListItem row(Notification notification) {
        var what = new Div(new Span(words(notification, "")), new When(notification.madeAt(), spoken));
        what.addClassName("what");
        var where = new Span(words(notification, ".where"));
        where.addClassName("where");
        var more = new Span(words(notification, ".more"));
        more.addClassName("more");
        var link = new Anchor(notification.link(), what, where, more);
        link.setRouterIgnore(false);
        link.getElement().addEventListener("click", click -> {
            read(notification.id());
            left.run();
        });
        var row = new ListItem(new Avatar(who(notification)), link);
        if (!notification.read()) {
            row.addClassName("unread");
            row.add(markRead(notification));
        }
        return row;
    }

    private String words(Notification notification, String part) {
        return getTranslation(
                "notification." + notification.kind() + part,
                notification.details().toArray());
    }

    /** Whoever it is from comes first in the details. */
    private static String who(Notification notification) {
        return notification.details().isEmpty() ? "" : notification.details().getFirst();
    }

    private Component markRead(Notification notification) {
        var dot = new Span();
        dot.addClassName("dot");
        var button = new Button(dot, click -> {
            read(notification.id());
            show();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("notification.read"));
        button.setTooltipText(getTranslation("notification.read"));
        return button;
    }

    private void read(NotificationId id) {
        notifications.read(id);
        changed.run();
    }
}
