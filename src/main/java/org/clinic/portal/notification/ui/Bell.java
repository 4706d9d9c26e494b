package org.clinic.portal.notification.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import org.clinic.portal.base.broadcast.Broadcasts.Subscription;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.Arrivals;
import org.clinic.portal.base.ui.Glyph;
import org.clinic.portal.notification.Notifications;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** How much one has not read yet, at any time and in every window; a click shows it. */
class Bell extends Composite<NativeButton> {

    private static final Logger log = LoggerFactory.getLogger(Bell.class);

    private final Notifications notifications;
    private final NotificationList list;
    private final Popover popover = new Popover();
    private final Span count = new Span();
    private @Nullable Subscription subscription;

    Bell(Notifications notifications, SpokenTime spoken) {
        this.notifications = notifications;
        list = new NotificationList(notifications, spoken, this::tell, popover::close);

        var name = new Span(getTranslation("notification.list"));
        name.addClassName("name");
        name.getElement().setAttribute("aria-hidden", "true");
        count.addClassNames("count", "num");
        count.getElement().setAttribute("aria-hidden", "true");
        getContent().addClassName("bell");
        getContent().add(Glyph.BELL.create(), name, count);

        popover.setTarget(getContent());
        popover.setPosition(PopoverPosition.TOP_START);
        popover.setAriaLabel(getTranslation("notification.list"));
        popover.addClassName("notifications-popover");
        popover.setAutofocus(true);
        popover.add(list);
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                list.show();
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var ui = attach.getUI();
        subscription = notifications.mine(() -> Arrivals.show(ui, this::news));
        tell();
    }

    private void news() {
        if (subscription != null) {
            tell();
            if (popover.isOpened()) {
                list.show();
            }
        }
    }

    /** Says how much is unread. That the database is away is no reason for the shell to fail. */
    private void tell() {
        try {
            int unread = notifications.unread();
            count.setVisible(unread > 0);
            // Written by the styles: what the button is called says it, and need not have the very same text in it.
            count.getElement().setAttribute("data-count", unread > 99 ? "99+" : String.valueOf(unread));
            var said = getTranslation("notification.unread", unread);
            getContent().getElement().setAttribute("aria-label", said);
            getContent().getElement().setAttribute("title", said);
        } catch (DataAccessException | TransactionException away) {
            log.warn("Notifications are not counted for now: {}", away.getMessage());
        }
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (subscription != null) {
            subscription.end();
            subscription = null;
        }
    }
}
