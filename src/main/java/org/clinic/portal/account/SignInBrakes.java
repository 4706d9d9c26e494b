package org.clinic.portal.account;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.brake.Braked;
import org.clinic.portal.base.brake.Brakes;
import org.clinic.portal.base.brake.Series;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.web.ClientAddress;
import org.clinic.portal.notification.Notifications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows down whoever guesses passwords, for one account and from one network address. Who has signed in from an address
 * lately is counted apart there, so that a stranger who guesses elsewhere does not keep the person waiting. The audit
 * trail has the first refusal, the moment from which there are waits, and the sum: guesses cannot fill it.
 */
@Component
class SignInBrakes {

    static final String GUESSED = "account.guessed";

    private static final String FAILED = "account.sign-in-failed";
    private static final String SUBJECT = "account";
    private static final int KNOWN_DAYS = 30;

    private final Brakes brakes;
    private final SignInRecord record;
    private final AuditTrail audit;
    private final Notifications notifications;
    private final TransactionTemplate transaction;

    SignInBrakes(
            Brakes brakes,
            SignInRecord record,
            AuditTrail audit,
            Notifications notifications,
            TransactionTemplate transaction) {
        this.brakes = brakes;
        this.record = record;
        this.audit = audit;
        this.notifications = notifications;
        this.transaction = transaction;
    }

    /** A try that was let through, and was the how manieth. */
    record Try(String typed, String key, Optional<String> address, Optional<AccountId> account, int number) {}

    /** Whether a password may be tried now; nothing while one has to wait. */
    Optional<Try> attempt(String typed, Optional<Account> account) {
        var address = ClientAddress.current();
        if (address.isPresent() && brakes.attempt(Braked.ADDRESS, address.get()).isEmpty()) {
            return Optional.empty();
        }
        var id = account.map(Account::id);
        var key = key(typed, id, address);
        var number = brakes.attempt(Braked.ACCOUNT, key, id.orElse(null));
        return number.isPresent() ? Optional.of(new Try(typed, key, address, id, number.getAsInt())) : Optional.empty();
    }

    private String key(String typed, Optional<AccountId> account, Optional<String> address) {
        var known = account.isPresent()
                && address.isPresent()
                && record.hasSignedIn(account.get(), address.get(), Duration.ofDays(KNOWN_DAYS));
        return known ? typed + " " + address.get() : typed;
    }

    /** The password was right: earlier tries count no more for the account. Answers how many were wrong before. */
    int succeeded(Try right) {
        right.address().ifPresent(address -> brakes.takeBack(Braked.ADDRESS, address));
        return brakes.forget(Braked.ACCOUNT, right.key())
                .map(series -> series.tries() - 1 + series.refused())
                .orElse(0);
    }

    /** The password was not even looked at, as too many are: that was no try. */
    void notTried(Try tried) {
        tried.address().ifPresent(address -> brakes.takeBack(Braked.ADDRESS, address));
        brakes.takeBack(Braked.ACCOUNT, tried.key());
    }

    void failed(Try wrong, Optional<String> name) {
        transaction.executeWithoutResult(status -> {
            if (wrong.number() == 1) {
                record(wrong.account(), FAILED, Map.of());
            } else if (Braked.ACCOUNT.beginsToWait(wrong.number())) {
                record(wrong.account(), "account.sign-in-slowed", Map.of("tries", wrong.number()));
                wrong.account()
                        .ifPresent(owner -> notifications.send(
                                owner,
                                Set.copyOf(Roles.ALL),
                                GUESSED,
                                List.of(
                                        name.orElse(""),
                                        String.valueOf(wrong.number()),
                                        wrong.address().orElse("–")),
                                "account"));
            }
        });
    }

    /** Tells the sums of what ended without a sign-in, and lets the table stay small. */
    void sweep() {
        transaction.executeWithoutResult(status -> {
            brakes.sweep(Braked.ACCOUNT).stream()
                    .filter(series -> series.tries() + series.refused() > 1)
                    .forEach(this::tellSum);
            brakes.sweepAll();
        });
    }

    private void tellSum(Series series) {
        record(
                series.account(),
                "account.sign-in-failures",
                new TreeMap<>(Map.of("tries", series.tries(), "refused", series.refused())));
    }

    private void record(Optional<AccountId> account, String action, Map<String, ?> detail) {
        account.ifPresentOrElse(
                known -> audit.record(action, SUBJECT, known.id(), detail), () -> audit.record(action, null, detail));
    }
}
