package org.clinic.portal.account;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.security.SignedInAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** Where one gets to after signing in, after failing to, and after signing out. */
class SignInOutcome
        implements AuthenticationSuccessHandler, AuthenticationFailureHandler, LogoutHandler, LogoutSuccessHandler {

    private final VaadinSavedRequestAwareAuthenticationSuccessHandler askedFor =
            new VaadinSavedRequestAwareAuthenticationSuccessHandler();
    private final AuditTrail audit;
    private final SignInSessions sessions;

    SignInOutcome(RequestCache requests, AuditTrail audit, SignInSessions sessions) {
        this.askedFor.setRequestCache(requests);
        this.askedFor.setDefaultTargetUrl(StaffSecurity.START);
        this.audit = audit;
        this.sessions = sessions;
    }

    /**
     * To the address that was asked for before, else to the start page of the account's roles. Whose password would be
     * refused today is led to where they can choose another.
     */
    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        SignInPage.forgetEmail(request);
        if (authentication.getPrincipal() instanceof SignedInAccount account) {
            sessions.begin(request, account);
        }
        if (authentication.getDetails() == OutgrownPassword.ASKED) {
            response.sendRedirect("/staff/account?asked=password");
            return;
        }
        askedFor.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        SignInPage.keepEmail(request, SignInPage.typedEmail(request));
        response.sendRedirect(
                SignInPage.saying(failure instanceof TooManySignInsException ? SignInPage.BUSY : SignInPage.WRONG));
    }

    @Override
    public void logout(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof SignedInAccount account) {
            audit.record("account.sign-out", account, Map.of());
        }
        Optional.ofNullable(request.getSession(false))
                .ifPresent(session -> sessions.end(session, SessionEnd.SIGNED_OUT));
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        // Also from within a Vaadin request, where the browser is sent away by script.
        new UidlRedirectStrategy().sendRedirect(request, response, SignInPage.saying(SignInPage.SIGNED_OUT));
    }
}
