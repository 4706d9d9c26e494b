package org.clinic.portal.account;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.LinkToken;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What the person with a one-time link does: choose their password. */
@Service
@PreAuthorize("permitAll()")
class Invitations {

    private final AccountRepository accounts;
    private final AccountLinks links;
    private final PasswordRule rule;
    private final PasswordHashing hashing;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Invitations(
            AccountRepository accounts,
            AccountLinks links,
            PasswordRule rule,
            PasswordHashing hashing,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.rule = rule;
        this.hashing = hashing;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whom the link is for, while it holds: nothing for a link that is used, replaced, too old or made up. */
    Optional<Invitation> open(LinkToken token) {
        return links.find(token, clock.instant())
                .flatMap(accounts::findById)
                .filter(account -> account.state() != AccountState.DEACTIVATED)
                .map(account -> new Invitation(account.id(), account.name(), account.email()));
    }

    /**
     * Sets the password and uses the link up. Sessions under an older password end.
     *
     * @return the address to sign in with
     * @throws WeakPasswordException if the password is refused; the link still holds
     * @throws LinkEndedException if the link does not hold
     */
    String accept(LinkToken token, String password) {
        var invitation = open(token).orElseThrow(LinkEndedException::new);
        rule.check(password, invitation.name(), invitation.email()).ifPresent(problem -> {
            throw new WeakPasswordException(problem);
        });
        // Hashing may wait for its turn, and must not keep a connection meanwhile.
        var hash = hashing.hash(password);
        transaction.executeWithoutResult(status -> choose(token, invitation.account(), hash));
        return invitation.email();
    }

    private void choose(LinkToken token, AccountId id, String hash) {
        var account = accounts.findById(id)
                .filter(found -> found.state() != AccountState.DEACTIVATED)
                .orElseThrow(LinkEndedException::new);
        if (!links.use(token, clock.instant())) {
            throw new LinkEndedException();
        }
        account.choosePassword(hash, clock.instant());
        audit.record("account.password", "account", id.id(), Map.of());
    }
}
