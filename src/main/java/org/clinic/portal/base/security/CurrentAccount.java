package org.clinic.portal.base.security;

import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is signed in, where this is asked. */
@Component
public class CurrentAccount {

    /** The signed-in account, or nothing for a visitor, the sign-in page and what the portal does by itself. */
    public Optional<SignedInAccount> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInAccount account
                ? Optional.of(account)
                : Optional.empty();
    }

    /** The signed-in account, where the caller's access rule has made sure that there is one. */
    public SignedInAccount get() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    /** Goes on as the same account with another name, in this session; what it may do stays as it is. */
    public void becomes(SignedInAccount renamed) {
        var context = SecurityContextHolder.getContext();
        var before = context.getAuthentication();
        if (before == null || !get().id().equals(renamed.id())) {
            throw new IllegalStateException("Only the account that is signed in can be renamed in its session");
        }
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(renamed, null, before.getAuthorities()));
    }

    public boolean has(String role) {
        return find().map(account -> account.roles().contains(role)).orElse(false);
    }
}
