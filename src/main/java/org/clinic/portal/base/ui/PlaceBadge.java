package org.clinic.portal.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import org.clinic.portal.base.broadcast.Broadcasts.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** The number beside a place, as it is at any time; none while nothing waits. */
class PlaceBadge extends Span {

    private static final Logger log = LoggerFactory.getLogger(PlaceBadge.class);

    private final PlaceCount count;
    private final RouterLink place;
    private final String name;
    private @Nullable Subscription subscription;

    PlaceBadge(PlaceCount count, RouterLink place, String name) {
        this.count = count;
        this.place = place;
        this.name = name;
        addClassNames("waiting", "num");
        // The link's name says it.
        getElement().setAttribute("aria-hidden", "true");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var ui = attach.getUI();
        subscription = count.listen(() -> Arrivals.show(ui, this::news));
        tell();
    }

    private void news() {
        if (subscription != null) {
            tell();
        }
    }

    /** That the database is away is no reason for the shell to fail. */
    private void tell() {
        try {
            int waiting = count.waiting();
            setVisible(waiting > 0);
            setText(waiting > 99 ? "99+" : String.valueOf(waiting));
            var said = waiting > 0 ? name + ": " + getTranslation(count.key(), waiting) : name;
            place.getElement().setAttribute("title", said);
            place.getElement().setAttribute("aria-label", said);
        } catch (DataAccessException | TransactionException away) {
            log.warn("What waits at {} is not counted for now: {}", count.place(), away.getMessage());
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
