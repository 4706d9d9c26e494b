package org.clinic.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Leads whoever is not signed in to the sign-in page, and has it say why. */
class SignInEntry extends LoginUrlAuthenticationEntryPoint {

    private final SignInReasons reasons;

    SignInEntry(SignInReasons reasons) {
        super(SignInPage.PATH);
        this.reasons = reasons;
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal) {
        return reasons.page(request);
    }
}
