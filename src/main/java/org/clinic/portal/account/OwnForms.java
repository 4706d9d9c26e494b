package org.clinic.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Forms before signing in that the browser itself says were sent from a page of this very host, which no other page can
 * make it say (Fetch Metadata, 2.4). Their session's token is not needed: two windows that are led to the sign-in page at
 * once each get a session, of which the browser keeps one, and a form that was left open is none the worse for it.
 * Browsers that do not say it, and all that come without encryption, need the token.
 */
class OwnForms implements RequestMatcher {

    private final Set<String> pages;

    OwnForms(Set<String> pages) {
        this.pages = pages;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return pages.contains(request.getRequestURI()) && "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }
}
