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

/**
 * Signs a person in with e-mail address and password.
 *
 * <p>An unknown address, a wrong password, a password not chosen yet and a deactivated account answer the same after
 * the same work. So does who has to wait, as it is too many tries for one account or from one place, but at once.
 */
@Component
class AccountAuthenticationProvider implements AuthenticationProvider {

    private final AccountRepository accounts;
    private final PasswordHashing hashing;
    private final SignInBrakes brakes;
    private final PasswordRule rule;
    private final AuditTrail audit;

    AccountAuthenticationProvider(
            AccountRepository accounts,
            PasswordHashing hashing,
            SignInBrakes brakes,
            PasswordRule rule,
            AuditTrail audit) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.brakes = brakes;
        this.rule = rule;
        this.audit = audit;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var email = EmailAddress.parse(typed.getName());
        var account = email.flatMap(known -> accounts.findByEmail(known.value()));
        var password = String.valueOf(typed.getCredentials());
        var tried = brakes.attempt(email.map(EmailAddress::value).orElse(typed.getName()), account)
                .orElseThrow(AccountAuthenticationProvider::wrong);
        if (!matches(password, account, tried)) {
            brakes.failed(tried, account.map(Account::name));
            throw wrong();
        }
        return signedIn(account.orElseThrow().signIn(), brakes.succeeded(tried), password);
    }

    private boolean matches(String password, Optional<Account> account, SignInBrakes.Try tried) {
        try {
            return hashing.matches(password, account.flatMap(Account::passwordHash));
        } catch (TooManySignInsException busy) {
            brakes.notTried(tried);
            throw busy;
        }
    }

    private static BadCredentialsException wrong() {
        return new BadCredentialsException("E-mail address or password is wrong");
    }

    private Authentication signedIn(SignedInAccount account, int failedBefore, String password) {
        audit.record("account.sign-in", account, failedBefore == 0 ? Map.of() : Map.of("failed-before", failedBefore));
        var authentication =
                UsernamePasswordAuthenticationToken.authenticated(account, null, authorities(account.roles()));
        if (rule.isOutgrown(password, account.name(), account.email())) {
            authentication.setDetails(OutgrownPassword.ASKED);
        }
        return authentication;
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
