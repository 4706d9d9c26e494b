package org.clinic.portal.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.security.SignedInAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** A person's access to the portal. */
@Entity
class Account {

    @EmbeddedId
    private AccountId id;

    @Version
    private @Nullable Integer revision;

    private String email;
    private String name;
    private @Nullable String passwordHash;
    private int signInEpoch;
    private Instant createdAt;
    private Instant changedAt;
    private @Nullable Instant deactivatedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    private Set<String> roles = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    /** Invites a person, who signs in once they have chosen a password. */
    Account(PersonName name, EmailAddress email, Set<String> roles, Instant at) {
        this.id = new AccountId();
        this.email = email.value();
        this.name = name.value();
        this.roles.addAll(checkedRoles(roles));
        this.createdAt = at;
        this.changedAt = at;
    }

    void rename(PersonName newName, Instant at) {
        name = newName.value();
        changedAt = at;
    }

    /** Gives another address to sign in with. Whoever is signed in with the old one is signed out. */
    void correctEmail(EmailAddress newEmail, Instant at) {
        email = newEmail.value();
        endSessions(at);
    }

    /** Gives exactly these roles, from the next sign-in on: what is open now under the old ones ends. */
    void changeRoles(Set<String> newRoles, Instant at) {
        var checked = checkedRoles(newRoles);
        if (checked.equals(roles)) {
            return;
        }
        roles.retainAll(checked);
        roles.addAll(checked);
        endSessions(at);
    }

    /** Takes a password, as its hash, in place of any before. Whoever is signed in under the old one is signed out. */
    void choosePassword(String hash, Instant at) {
        if (deactivatedAt != null) {
            throw new IllegalStateException("Account %s is deactivated".formatted(id));
        }
        passwordHash = hash;
        endSessions(at);
    }

    /** Keeps the person from signing in, and signs them out. */
    void deactivate(Instant at) {
        if (deactivatedAt != null) {
            return;
        }
        deactivatedAt = at;
        endSessions(at);
    }

    /** Opens the account again as it was; sessions from before stay ended. */
    void reactivate(Instant at) {
        if (deactivatedAt == null) {
            return;
        }
        deactivatedAt = null;
        changedAt = at;
    }

    /** Refuses what was decided while looking at an older state of this account. */
    void requireRevision(int seen) {
        if (revision == null || revision != seen) {
            throw new OptimisticLockingFailureException("Account %s has changed since revision %d".formatted(id, seen));
        }
    }

    private void endSessions(Instant at) {
        signInEpoch++;
        changedAt = at;
    }

    AccountId id() {
        return id;
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    Set<String> roles() {
        return Set.copyOf(roles);
    }

    AccountState state() {
        if (deactivatedAt != null) {
            return AccountState.DEACTIVATED;
        }
        return passwordHash == null ? AccountState.INVITED : AccountState.ACTIVE;
    }

    boolean isActiveAdministrator() {
        return state() == AccountState.ACTIVE && roles.contains(Roles.ADMIN);
    }

    /** What a typed password is compared with; nothing while the account cannot be signed in with. */
    Optional<String> passwordHash() {
        return state() == AccountState.ACTIVE ? Optional.ofNullable(passwordHash) : Optional.empty();
    }

    SignedInAccount signIn() {
        return new SignedInAccount(id, name, email, signInEpoch, roles);
    }

    private static Set<String> checkedRoles(Set<String> roles) {
        if (roles.isEmpty() || !Roles.ALL.containsAll(roles)) {
            throw new IllegalArgumentException("An account has at least one of the roles there are");
        }
        return Set.copyOf(roles);
    }
}
