package org.clinic.portal.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.LinkToken;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.security.WorkInHand;
import org.clinic.portal.notification.Notifications;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with accounts. One active administrator always remains. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class AccountService {

    static final Duration INVITATION_HOLDS = Duration.ofHours(72);

    /** The person waits for it, and whoever finds it later has an account that is in use. */
    static final Duration RESET_HOLDS = Duration.ofHours(1);

    private static final String SUBJECT = "account";
    private static final String EMAIL_IS_UNIQUE = "account_email_is_unique";
    private static final String EMAIL_LOOKS_LIKE_NO_OTHER = "account_email_looks_like_no_other";

    private final AccountRepository accounts;
    private final AccountDirectory directory;
    private final AccountLinks links;
    private final AdministratorLock administrators;
    private final AuditTrail audit;
    private final Notifications notifications;
    private final List<WorkInHand> work;
    private final CurrentAccount current;
    private final Clock clock;

    AccountService(
            AccountRepository accounts,
            AccountDirectory directory,
            AccountLinks links,
            AdministratorLock administrators,
            AuditTrail audit,
            Notifications notifications,
            List<WorkInHand> work,
            CurrentAccount current,
            Clock clock) {
        this.accounts = accounts;
        this.directory = directory;
        this.links = links;
        this.administrators = administrators;
        this.audit = audit;
        this.notifications = notifications;
        this.work = List.copyOf(work);
        this.current = current;
        this.clock = clock;
    }

    /** Accounts whose name or address contains the text, by name, the deactivated ones last. */
    @Transactional(readOnly = true)
    public List<AccountSummary> search(String text) {
        return directory.search(text, clock.instant());
    }

    @Transactional(readOnly = true)
    public Optional<AccountSummary> find(AccountId id) {
        return directory.find(id, clock.instant());
    }

    /**
     * Makes an account, and the link with which its person chooses a password within 72 hours.
     *
     * @throws EmailTakenException if the address, or one that looks like it, has an account, deactivated ones included
     */
    public OneTimeLink invite(PersonName name, EmailAddress email, Set<String> roles) {
        var account = new Account(name, email, roles, clock.instant());
        accounts.requireFree(email, account.id());
        store(account);
        record("account.invite", account, Map.of("roles", new TreeSet<>(roles)));
        return link(account);
    }

    /** Somebody else may have given the address at the same moment. */
    private void store(Account account) {
        try {
            accounts.saveAndFlush(account);
        } catch (DataIntegrityViolationException refused) {
            var constraint = refused.getCause() instanceof ConstraintViolationException violation
                    ? violation.getConstraintName()
                    : null;
            if (EMAIL_IS_UNIQUE.equals(constraint) || EMAIL_LOOKS_LIKE_NO_OTHER.equals(constraint)) {
                throw new EmailTakenException(EMAIL_LOOKS_LIKE_NO_OTHER.equals(constraint));
            }
            throw refused;
        }
    }

    /**
     * A new link to choose a password, in place of any other: for 72 hours where there is none yet, else for one. A password
     * there is stays good until it is used.
     */
    public OneTimeLink newLink(AccountId id) {
        var account = load(id);
        if (account.state() == AccountState.DEACTIVATED) {
            throw new IllegalStateException("Account %s is deactivated".formatted(id));
        }
        links.useUp(id, clock.instant());
        record("account.link", account, Map.of());
        return link(account);
    }

    private OneTimeLink link(Account account) {
        var token = LinkToken.random();
        var now = clock.instant();
        var expires = now.plus(account.state() == AccountState.INVITED ? INVITATION_HOLDS : RESET_HOLDS);
        links.add(token, account.id(), now, expires);
        return new OneTimeLink(account.id(), "/staff/invite?token=" + token.value(), expires);
    }

    /**
     * Gives the account exactly this name and these roles. With other roles its sessions end, so that nothing stays open
     * under the old ones.
     *
     * @param revision the one that was seen
     * @throws LastAdministratorException if nobody else could let people in
     */
    public void revise(AccountId id, int revision, PersonName name, Set<String> roles) {
        administrators.hold();
        var account = load(id);
        account.requireRevision(revision);
        if (!roles.contains(Roles.ADMIN)) {
            requireAnotherAdministrator(account);
        }
        if (!account.name().equals(name.value())) {
            account.rename(name, clock.instant());
            record("account.rename", account, Map.of());
        }
        if (!account.roles().equals(roles)) {
            var lost = new TreeSet<>(account.roles());
            lost.removeAll(roles);
            account.changeRoles(roles, clock.instant());
            record("account.roles", account, Map.of("roles", new TreeSet<>(roles)));
            leave(account, lost);
        }
    }

    /**
     * Gives the account another address to sign in with, which its person is told in the portal. Its sessions end, and so
     * does a one-time link that is out: whoever has the old address may have that as well.
     *
     * @param revision the one that was seen
     * @throws EmailTakenException as for {@link #invite}
     */
    public void correctEmail(AccountId id, int revision, EmailAddress email) {
        var account = load(id);
        account.requireRevision(revision);
        var before = account.email();
        if (before.equals(email.value())) {
            return;
        }
        accounts.requireFree(email, id);
        account.correctEmail(email, clock.instant());
        store(account);
        links.useUp(id, clock.instant());
        record("account.email", account, Map.of("from", before, "to", email.value()));
        if (!id.equals(current.get().id())) {
            var start = StartPageFilter.start(account.roles()::contains).orElseThrow();
            notifications.send(
                    id,
                    Set.copyOf(Roles.ALL),
                    "account.email",
                    List.of(current.get().name(), email.value()),
                    start);
        }
    }

    /**
     * Ends the account's sessions and its links, for good, and keeps it from signing in.
     *
     * @throws LastAdministratorException if nobody else could let people in
     */
    public void deactivate(AccountId id) {
        administrators.hold();
        var account = load(id);
        if (account.state() == AccountState.DEACTIVATED) {
            return;
        }
        requireAnotherAdministrator(account);
        account.deactivate(clock.instant());
        links.useUp(id, clock.instant());
        record("account.deactivate", account, Map.of());
        leave(account, account.roles());
    }

    /** How many things are in this account's hands, which are nobody's once it cannot act any more. */
    @Transactional(readOnly = true)
    public int inHand(AccountId id) {
        return work.stream().mapToInt(each -> each.inHand(id)).sum();
    }

    private void leave(Account account, Set<String> lost) {
        accounts.saveAndFlush(account); // So that whoever asks who is active does not find it.
        work.forEach(each -> each.leave(new NamedAccount(account.id(), account.name()), lost));
    }

    /** Takes a deactivation back: the password and the roles are those from before. */
    public void reactivate(AccountId id) {
        var account = load(id);
        if (account.state() != AccountState.DEACTIVATED) {
            return;
        }
        account.reactivate(clock.instant());
        record("account.reactivate", account, Map.of());
    }

    private void requireAnotherAdministrator(Account account) {
        if (account.isActiveAdministrator() && accounts.countActiveAdministrators() < 2) {
            throw new LastAdministratorException();
        }
    }

    private Account load(AccountId id) {
        return accounts.findById(id).orElseThrow(() -> new NoSuchElementException("No account " + id));
    }

    private void record(String action, Account account, Map<String, ?> detail) {
        audit.record(action, SUBJECT, account.id().id(), detail);
    }
}
