package org.clinic.portal.account;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.SignedInAccount;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What everybody does with their own account. */
@Service
@PreAuthorize("isAuthenticated()")
public class OwnAccount {

    private static final int SIGN_INS = 20;

    private final AccountRepository accounts;
    private final SignInRecord signIns;
    private final SignInBrakes brakes;
    private final PasswordRule rule;
    private final PasswordHashing hashing;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OwnAccount(
            AccountRepository accounts,
            SignInRecord signIns,
            SignInBrakes brakes,
            PasswordRule rule,
            PasswordHashing hashing,
            CurrentAccount current,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.brakes = brakes;
        this.rule = rule;
        this.hashing = hashing;
        this.current = current;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The last twenty sign-ins, and those that were refused, the newest first. */
    public List<SignInAttempt> signIns() {
        return signIns.latest(current.get().id(), SIGN_INS);
    }

    /** Changes the name, at once also in this session. */
    public void rename(PersonName name) {
        var me = current.get();
        if (me.name().equals(name.value())) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            mine().rename(name, clock.instant());
            record("account.rename");
        });
        current.becomes(new SignedInAccount(me.id(), name.value(), me.email(), me.signInEpoch(), me.roles()));
    }

    /**
     * Takes another password, after which all of one's sessions are over, this one among them. Tries with a wrong present
     * one count as if they were made at the sign-in page.
     *
     * @return why it is refused; nothing if it is taken
     */
    public Optional<PasswordProblem> changePassword(String present, String chosen) {
        var me = current.get();
        var account = mine();
        var tried = brakes.attempt(account.email(), Optional.of(account));
        if (tried.isEmpty()) {
            return Optional.of(PasswordProblem.PRESENT_WRONG);
        }
        try {
            if (!hashing.matches(present, account.passwordHash())) {
                brakes.failed(tried.get(), Optional.of(me.name()));
                return Optional.of(PasswordProblem.PRESENT_WRONG);
            }
            brakes.succeeded(tried.get());
            var problem = present.equals(chosen)
                    ? Optional.of(PasswordProblem.SAME)
                    : rule.check(chosen, account.name(), account.email());
            if (problem.isEmpty()) {
                var hash = hashing.hash(chosen);
                transaction.executeWithoutResult(status -> {
                    mine().choosePassword(hash, clock.instant());
                    record("account.password-change");
                });
            }
            return problem;
        } catch (TooManySignInsException busy) {
            return Optional.of(PasswordProblem.BUSY);
        }
    }

    private Account mine() {
        var id = current.get().id();
        return accounts.findById(id).orElseThrow(() -> new NoSuchElementException("No account " + id));
    }

    private void record(String action) {
        audit.record(action, "account", current.get().id().id(), Map.of());
    }
}
