package org.clinic.portal.inquiry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.id.TimeOrderedId;
import org.clinic.portal.base.lock.TransactionLock;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.AbsenceRefusedException.Reason;
import org.clinic.portal.notification.Notifications;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When coordinators are away, in days of the clinic's zone, and who looks after what is theirs. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.COORDINATOR + "')")
public class Absences {

    private final AbsenceStore store;
    private final InquiryService inquiries;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Notifications notifications;
    private final TransactionLock lock;
    private final Clinic clinic;
    private final Clock clock;

    Absences(
            AbsenceStore store,
            InquiryService inquiries,
            CurrentAccount current,
            AuditTrail audit,
            Notifications notifications,
            TransactionLock lock,
            Clinic clinic,
            Clock clock) {
        this.store = store;
        this.inquiries = inquiries;
        this.current = current;
        this.audit = audit;
        this.notifications = notifications;
        this.lock = lock;
        this.clinic = clinic;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Away now() {
        return store.at(clock.instant());
    }

    /** One's own that is, or else the first that is to come. */
    @Transactional(readOnly = true)
    public Optional<Absence> mine() {
        return store.next(current.get().id(), clock.instant());
    }

    /**
     * Says that one is away on these days, today from now on. Who stands in is notified.
     *
     * @param last the last day, on which one is away too
     * @throws AbsenceRefusedException if it is over, one is away then already, or that is nobody who could stand in
     */
    public Absence leave(LocalDate first, LocalDate last, NamedAccount standIn) {
        var me = current.get();
        var now = clock.instant();
        var begin = startOf(first);
        var absence = new Absence(
                TimeOrderedId.next(),
                new NamedAccount(me.id(), me.name()),
                standIn,
                begin.isBefore(now) ? now : begin,
                startOf(last.plusDays(1)));
        if (!absence.from().isBefore(absence.until())) {
            throw new AbsenceRefusedException(Reason.OVER);
        }
        if (standIn.id().equals(me.id()) || !inquiries.colleagues().contains(standIn)) {
            throw new AbsenceRefusedException(Reason.STAND_IN);
        }
        lock.on("absence " + me.id());
        if (store.overlaps(absence)) {
            throw new AbsenceRefusedException(Reason.OVERLAPS);
        }
        store.insert(absence, standIn);
        audit.record("inquiry.away", me, Map.of("stand-in", standIn.name(), "first", first, "last", last));
        notifications.send(standIn.id(), Set.of(Roles.COORDINATOR), "inquiry.stand-in", List.of(me.name()), "my-day");
        return absence;
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clinic.zone()).toInstant();
    }

    /** Comes back now, or does not leave. Nothing happens if one is not away and nothing is to come. */
    public void comeBack() {
        var me = current.get();
        mine().ifPresent(absence -> {
            store.end(absence, clock.instant());
            audit.record("inquiry.back", me, Map.of());
        });
    }
}
