package org.clinic.portal.account;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clinic.portal.base.security.CurrentAccount;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code /staff/login}: where one signs in. What is typed here is checked before it gets here, by the filter chain. */
@Component
class SignInPage extends HttpServlet implements LastingForm {

    static final String PATH = "/staff/login";
    static final String EMAIL = "email";
    static final String PASSWORD = "password";

    /** What the page can be asked to say: the value of {@code ?say=} and, after {@code signin.}, the sentence's key. */
    static final String WRONG = "wrong";

    static final String BUSY = "busy";
    static final String SIGNED_OUT = "signed-out";
    static final String PASSWORD_CHOSEN = "password-chosen";

    private static final String WAITED = "waited";
    private static final List<String> PROBLEMS = List.of(WRONG, BUSY);
    private static final List<String> NEWS = List.of(SIGNED_OUT, PASSWORD_CHOSEN);

    /** Why one was signed out, after which what one has typed may be there still. */
    private static final List<String> ENDS = Stream.of(SessionEnd.values())
            .map(SessionEnd::said)
            .filter(end -> !end.equals(SIGNED_OUT))
            .toList();

    private static final String KEPT_EMAIL = "signin.email";

    private final transient AccountPages pages;
    private final transient CurrentAccount current;
    private final transient SignInReasons reasons;
    private final transient Optional<DemoAccounts> demo;

    SignInPage(AccountPages pages, CurrentAccount current, SignInReasons reasons, ObjectProvider<DemoAccounts> demo) {
        this.pages = pages;
        this.current = current;
        this.reasons = reasons;
        this.demo = Optional.ofNullable(demo.getIfAvailable());
    }

    /** The address at which the page says this. */
    static String saying(String what) {
        return PATH + "?say=" + what;
    }

    /** The address at which the page says why one was signed out. */
    static String saying(SessionEnd why) {
        return saying(why.said());
    }

    static String typedEmail(HttpServletRequest request) {
        return AccountPages.typed(request, EMAIL, EmailAddress.LONGEST);
    }

    /** Keeps the address for the next time this browser sees the page. */
    static void keepEmail(HttpServletRequest request, String email) {
        request.getSession().setAttribute(KEPT_EMAIL, email);
    }

    static void forgetEmail(HttpServletRequest request) {
        request.getSession().removeAttribute(KEPT_EMAIL);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (current.find().isPresent()) {
            response.sendRedirect(StaffSecurity.START);
            return;
        }
        var email = Optional.ofNullable(request.getSession(false)).map(session -> session.getAttribute(KEPT_EMAIL));
        var said = said(request);
        show(
                request,
                response,
                email.map(String.class::cast).orElse(""),
                PROBLEMS.contains(said) ? "signin." + said : "",
                NEWS.contains(said) || ENDS.contains(said) ? "signin." + said : "",
                ENDS.contains(said));
    }

    /** What the browser's cookie tells about the session that ended is more exact than the address. */
    private String said(HttpServletRequest request) {
        var said = Optional.ofNullable(request.getParameter("say")).orElse("");
        return PROBLEMS.contains(said) || NEWS.contains(said)
                ? said
                : reasons.of(request)
                        .filter(why -> why != SessionEnd.UNKNOWN || !ENDS.contains(said))
                        .map(SessionEnd::said)
                        .orElse(said);
    }

    @Override
    public void showAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(request, response, typedEmail(request), "signin." + WAITED, "", false);
    }

    private void show(
            HttpServletRequest request,
            HttpServletResponse response,
            String email,
            String problem,
            String news,
            boolean kept)
            throws IOException {
        pages.show(
                request,
                response,
                "signin",
                Map.of(
                        "email",
                        email,
                        "problem",
                        problem,
                        "news",
                        news,
                        "kept",
                        kept,
                        "demoEmails",
                        demo.map(DemoAccounts::emails).orElse(List.of()),
                        "demoPassword",
                        demo.map(accounts -> DemoAccounts.PASSWORD).orElse("")));
    }
}
