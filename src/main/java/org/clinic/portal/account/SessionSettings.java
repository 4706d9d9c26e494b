package org.clinic.portal.account;

import java.time.Duration;
import java.util.Map;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long sessions last, for administrators to set. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class SessionSettings {

    private final PresentLimits limits;
    private final AuditTrail audit;
    private final CurrentAccount current;

    SessionSettings(PresentLimits limits, AuditTrail audit, CurrentAccount current) {
        this.limits = limits;
        this.audit = audit;
        this.current = current;
    }

    /** After how long in which a person does nothing they are signed out, as this node knows it. */
    @Transactional(readOnly = true)
    public Duration idle() {
        return limits.get().idle();
    }

    /**
     * Sets it on every node, for sessions that are open as well.
     *
     * @param idle whole minutes, from 2 to 120
     * @throws IllegalArgumentException if it is shorter or longer
     */
    public void setIdle(Duration idle) {
        limits.setIdle(idle);
        audit.record("account.session-idle", current.get(), Map.of("minutes", idle.toMinutes()));
    }
}
