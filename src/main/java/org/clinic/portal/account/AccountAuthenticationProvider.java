package org.clinic.portal.account;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.security.SignedInAccount;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs a person in with e-mail address and password.
 *
 * <p>An unknown address, a wrong password, a password not chosen yet and a deactivated account answer the same after
 * the same work: one query, one hash, one audit event.
 */
@Component
class AccountAuthenticationProvider implements AuthenticationProvider {

    private final AccountRepository accounts;
    private final PasswordHashing hashing;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    AccountAuthenticationProvider(
            AccountRepository accounts, PasswordHashing hashing, AuditTrail audit, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var account = EmailAddress.parse(typed.getName()).flatMap(email -> accounts.findByEmail(email.value()));
        var password = String.valueOf(typed.getCredentials());
        if (!hashing.matches(password, account.flatMap(Account::passwordHash))) {
            recordFailure(account);
            throw new BadCredentialsException("E-mail address or password is wrong");
        }
        return signedIn(account.orElseThrow().signIn());
    }

    private void recordFailure(Optional<Account> account) {
        transaction.executeWithoutResult(status -> account.ifPresentOrElse(
                known -> audit.record(
                        "account.sign-in-failed", "account", known.id().id(), Map.of()),
                () -> audit.record("account.sign-in-failed", null, Map.of())));
    }

    private Authentication signedIn(SignedInAccount account) {
        audit.record("account.sign-in", account, Map.of());
        return UsernamePasswordAuthenticationToken.authenticated(account, null, authorities(account.roles()));
    }

    private static Set<GrantedAuthority> authorities(Set<String> roles) {
        return Set.copyOf(roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
