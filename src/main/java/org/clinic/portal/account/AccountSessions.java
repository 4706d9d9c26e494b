package org.clinic.portal.account;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people are signed in: everybody sees and ends their own sessions, administrators end those of others. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class AccountSessions {

    private final SessionRows rows;
    private final PresentSession present;
    private final Broadcasts broadcasts;
    private final AuditTrail audit;
    private final CurrentAccount current;
    private final Clock clock;

    AccountSessions(
            SessionRows rows,
            PresentSession present,
            Broadcasts broadcasts,
            AuditTrail audit,
            CurrentAccount current,
            Clock clock) {
        this.rows = rows;
        this.present = present;
        this.broadcasts = broadcasts;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** One's own that are open, on whichever node, the one used last first. */
    @Transactional(readOnly = true)
    public List<OpenSession> mine() {
        return rows.open(me(), clock.instant());
    }

    /** Ends one of one's own. Nothing for one that is over already. */
    public void end(SessionId session) {
        if (mine().stream().anyMatch(own -> own.id().equals(session))
                && rows.end(session, SessionEnd.ENDED, clock.instant())) {
            tell(me(), List.of(session));
        }
    }

    /** Ends all of one's own but the present one. */
    public void endOthers() {
        tell(me(), rows.endAll(me(), present.id(), SessionEnd.ENDED, clock.instant()));
    }

    /** Those of an account that are open, on whichever node, the one used last first. */
    @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
    @Transactional(readOnly = true)
    public List<OpenSession> of(AccountId account) {
        return rows.open(account, clock.instant());
    }

    /** Ends all of an account. */
    @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
    public void endAll(AccountId account) {
        tell(account, rows.endAll(account, Optional.empty(), SessionEnd.ENDED, clock.instant()));
    }

    private void tell(AccountId account, List<SessionId> ended) {
        if (!ended.isEmpty()) {
            broadcasts.send(SignInSessions.SUBJECT, account.toString());
            audit.record("account.session.end", "account", account.id(), Map.of("sessions", ended.size()));
        }
    }

    private AccountId me() {
        return current.get().id();
    }
}
