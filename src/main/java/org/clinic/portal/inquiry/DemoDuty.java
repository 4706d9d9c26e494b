package org.clinic.portal.inquiry;

import java.time.DayOfWeek;
import java.util.EnumSet;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.inquiry.due.DutyRota;
import org.clinic.portal.inquiry.due.Shift;
import org.clinic.portal.inquiry.due.Shift.Half;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The demonstration's rota, as an administrator sets it. */
@Component
@ConditionalOnBooleanProperty("portal.demo")
public class DemoDuty {

    private final DutyRota rota;

    DemoDuty(DutyRota rota) {
        this.rota = rota;
    }

    /** Has one be on duty in all mornings from Monday to Friday, and the other in all afternoons. */
    public void fill(NamedAccount mornings, NamedAccount afternoons) {
        for (var day : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)) {
            rota.add(new Shift(day, Half.MORNING), mornings);
            rota.add(new Shift(day, Half.AFTERNOON), afternoons);
        }
    }
}
