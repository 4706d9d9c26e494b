package org.clinic.portal.inquiry;

import java.time.Clock;
import java.util.Optional;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.due.DutyStore;
import org.clinic.portal.inquiry.due.Shift;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a coordinator is on duty. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.COORDINATOR + "')")
public class MyDuty {

    private final OnDuty duty;
    private final DutyStore rota;
    private final CurrentAccount current;
    private final Clock clock;

    MyDuty(OnDuty duty, DutyStore rota, CurrentAccount current, Clock clock) {
        this.duty = duty;
        this.rota = rota;
        this.current = current;
        this.clock = clock;
    }

    /** The half day that it is, if one is on duty in it or stands in for who is. */
    public Optional<Shift> now() {
        var now = clock.instant();
        return duty.at(now).contains(current.get().id()) ? Optional.of(rota.shift(now)) : Optional.empty();
    }
}
