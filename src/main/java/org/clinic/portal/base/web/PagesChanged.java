package org.clinic.portal.base.web;

import org.clinic.portal.base.broadcast.Broadcasts;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Public pages say something else though no version is another: what stands beside the texts has changed. Those on this
 * node know it by this event as soon as it is committed, the others by the broadcast.
 */
public record PagesChanged() {

    /** The subject of the broadcast. */
    public static final String SUBJECT = "pages";

    /** Within the transaction that changes them. */
    public static void tell(Broadcasts broadcasts, ApplicationEventPublisher events) {
        broadcasts.send(SUBJECT, "changed");
        events.publishEvent(new PagesChanged());
    }
}
