package org.clinic.portal.account;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code /staff/invite?token=…}: where the person with a one-time link chooses their password. */
@Component
class InvitePage extends HttpServlet implements LastingForm {

    static final String PATH = "/staff/invite";

    private final transient AccountPages pages;
    private final transient Invitations invitations;

    InvitePage(AccountPages pages, Invitations invitations) {
        this.pages = pages;
        this.invitations = invitations;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(request, response, "");
    }

    @Override
    public void showAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(request, response, "signin.waited");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var password = TypedPassword.in(request);
        if (password.asksToSee()) {
            show(request, response, "");
            return;
        }
        if (password.differs()) {
            show(request, response, "password.differs");
            return;
        }
        try {
            var email = invitations.accept(AccountPages.token(request), password.value());
            SignInPage.keepEmail(request, email);
            response.sendRedirect(SignInPage.saying(SignInPage.PASSWORD_CHOSEN));
        } catch (WeakPasswordException weak) {
            show(request, response, weak.problem().key());
        } catch (TooManySignInsException busy) {
            show(request, response, "signin.busy");
        } catch (LinkEndedException ended) {
            showEnded(request, response);
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response, String problem) throws IOException {
        var token = AccountPages.token(request);
        var invitation = invitations.open(token);
        if (invitation.isEmpty()) {
            showEnded(request, response);
            return;
        }
        var values = new HashMap<>(TypedPassword.in(request).on());
        values.putAll(Map.of(
                "token", token.value(),
                "name", invitation.get().name(),
                "email", invitation.get().email(),
                "problem", problem));
        pages.show(request, response, "invite", values);
    }

    private void showEnded(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_GONE);
        pages.show(request, response, "ended", Map.of("explanation", "invite.ended.explained"));
    }
}
