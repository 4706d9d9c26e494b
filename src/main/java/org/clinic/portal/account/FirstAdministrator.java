package org.clinic.portal.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.security.LinkToken;
import org.clinic.portal.base.security.Roles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How the first administrator comes in: while there is none, each start writes a one-time link to the log, for whoever
 * can read the log. With the first administrator every such link stops working.
 */
@Component
@ConditionalOnBooleanProperty(name = "portal.demo", havingValue = false, matchIfMissing = true)
class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final Duration LINK_HOLDS = Duration.ofHours(24);

    private final AccountRepository accounts;
    private final AccountLinks links;
    private final AdministratorLock administrators;
    private final PasswordRule rule;
    private final PasswordHashing hashing;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FirstAdministrator(
            AccountRepository accounts,
            AccountLinks links,
            AdministratorLock administrators,
            PasswordRule rule,
            PasswordHashing hashing,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.administrators = administrators;
        this.rule = rule;
        this.hashing = hashing;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.countActiveAdministrators() > 0) {
            return;
        }
        LOG.warn("There is no administrator yet. Make the first one within 24 hours at {}", newLink());
    }

    /** The path of a new link. */
    String newLink() {
        var token = LinkToken.random();
        var now = clock.instant();
        links.add(token, null, now, now.plus(LINK_HOLDS));
        return "/staff/setup?token=" + token.value();
    }

    boolean isAwaited(LinkToken token) {
        return links.holdsForSetup(token, clock.instant()) && accounts.countActiveAdministrators() == 0;
    }

    /**
     * Makes the first administrator.
     *
     * @throws WeakPasswordException if the password is refused; the link still holds
     * @throws EmailTakenException if an account has the address
     * @throws LinkEndedException if the link does not hold, or there is an administrator by now
     */
    void create(LinkToken token, PersonName name, EmailAddress email, String password) {
        if (!isAwaited(token)) {
            throw new LinkEndedException();
        }
        rule.check(password, name.value(), email.value()).ifPresent(problem -> {
            throw new WeakPasswordException(problem);
        });
        var hash = hashing.hash(password);
        transaction.executeWithoutResult(status -> store(token, name, email, hash));
    }

    private void store(LinkToken token, PersonName name, EmailAddress email, String hash) {
        administrators.hold();
        if (accounts.countActiveAdministrators() > 0 || !links.use(token, clock.instant())) {
            throw new LinkEndedException();
        }
        var account = new Account(name, email, Set.of(Roles.ADMIN), clock.instant());
        accounts.requireFree(email, account.id());
        account.choosePassword(hash, clock.instant());
        accounts.save(account);
        audit.record("account.first-administrator", "account", account.id().id(), Map.of());
    }
}
