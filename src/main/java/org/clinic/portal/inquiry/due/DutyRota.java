package org.clinic.portal.inquiry.due;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.security.ActiveAccounts;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.security.Roles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is on duty at the coordinators' desk in which half of which weekday, for administrators to set. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class DutyRota {

    private final DutyStore store;
    private final ObjectProvider<ActiveAccounts> accounts;
    private final AuditTrail audit;
    private final CurrentAccount current;

    DutyRota(DutyStore store, ObjectProvider<ActiveAccounts> accounts, AuditTrail audit, CurrentAccount current) {
        this.store = store;
        this.accounts = accounts;
        this.audit = audit;
        this.current = current;
    }

    /** By name; a half day that is not there has nobody. */
    @Transactional(readOnly = true)
    public Map<Shift, List<NamedAccount>> rota() {
        return store.all();
    }

    /** Who can be on duty. */
    @Transactional(readOnly = true)
    public List<NamedAccount> coordinators() {
        return accounts.stream()
                .flatMap(active -> active.holdingAnyOf(Set.of(Roles.COORDINATOR)).stream())
                .toList();
    }

    /**
     * Has somebody be on duty then, beside whoever is.
     *
     * @throws IllegalStateException if they answer no inquiries
     */
    public void add(Shift shift, NamedAccount account) {
        if (!coordinators().contains(account)) {
            throw new IllegalStateException("%s answers no inquiries".formatted(account.id()));
        }
        if (store.insert(shift, account)) {
            record("desk.duty.add", shift, account);
        }
    }

    public void remove(Shift shift, NamedAccount account) {
        if (store.delete(shift, account.id())) {
            record("desk.duty.remove", shift, account);
        }
    }

    private void record(String action, Shift shift, NamedAccount account) {
        audit.record(
                action,
                current.get(),
                Map.of(
                        "who",
                        account.name(),
                        "day",
                        shift.day().name(),
                        "half",
                        shift.half().name()));
    }
}
