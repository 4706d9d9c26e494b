package org.clinic.portal.inquiry;

import java.util.List;
import java.util.Set;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.notification.NotificationKinds;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Of what coordinators are notified. */
@Component
@Order(20)
class InquiryNotificationKinds implements NotificationKinds {

    @Override
    public Set<String> readers() {
        return Set.of(Roles.COORDINATOR);
    }

    @Override
    public List<String> kinds() {
        return List.of(
                "inquiry.assigned",
                "inquiry.assigned.away",
                "inquiry.handed",
                "inquiry.taken",
                "inquiry.mentioned",
                "inquiry.received",
                "inquiry.added",
                "inquiry.withdrawn",
                "inquiry.late",
                "inquiry.late.nobodys",
                "inquiry.released",
                "inquiry.stand-in");
    }
}
