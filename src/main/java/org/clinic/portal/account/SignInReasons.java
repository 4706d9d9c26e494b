package org.clinic.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Why whoever comes has to sign in: what is known of the session that they had. */
@Component
class SignInReasons {

    private static final String KNOWN = SessionEnd.class.getName();

    private final SessionRows rows;

    SignInReasons(SessionRows rows) {
        this.rows = rows;
    }

    /** The session that this request came with has just ended; if it is not known why, its cookie may tell. */
    static void tell(HttpServletRequest request, SessionEnd why) {
        if (why != SessionEnd.UNKNOWN) {
            request.setAttribute(KNOWN, why);
        }
    }

    /** Nothing for somebody who had no session, or ended it themselves. */
    Optional<SessionEnd> of(HttpServletRequest request) {
        if (request.getAttribute(KNOWN) instanceof SessionEnd known) {
            return Optional.of(known);
        }
        var cookie = request.getRequestedSessionId();
        return cookie == null || request.isRequestedSessionIdValid()
                ? Optional.empty()
                : rows.overWith(cookie).filter(why -> why != SessionEnd.SIGNED_OUT);
    }

    /** The address of the sign-in page, which says why one is there. */
    String page(HttpServletRequest request) {
        return of(request).map(SignInPage::saying).orElse(SignInPage.PATH);
    }
}
