package org.clinic.portal.account;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code /staff/setup?token=…}: where the first administrator is made, with the link from the log. */
@Component
class SetupPage extends HttpServlet implements LastingForm {

    static final String PATH = "/staff/setup";

    private final transient AccountPages pages;
    private final transient Optional<FirstAdministrator> first;

    SetupPage(AccountPages pages, ObjectProvider<FirstAdministrator> first) {
        this.pages = pages;
        this.first = Optional.ofNullable(first.getIfAvailable());
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
        var name = PersonName.parse(name(request));
        var email = EmailAddress.parse(email(request));
        var password = TypedPassword.in(request);
        if (password.asksToSee()) {
            show(request, response, "");
        } else if (name.isEmpty()) {
            show(request, response, PersonName.problem(name(request)));
        } else if (email.isEmpty()) {
            show(request, response, EmailAddress.problem(email(request)));
        } else if (password.differs()) {
            show(request, response, "password.differs");
        } else {
            create(request, response, name.get(), email.get(), password.value());
        }
    }

    private void create(
            HttpServletRequest request,
            HttpServletResponse response,
            PersonName name,
            EmailAddress email,
            String password)
            throws IOException {
        try {
            first.orElseThrow(LinkEndedException::new).create(AccountPages.token(request), name, email, password);
            SignInPage.keepEmail(request, email.value());
            response.sendRedirect(SignInPage.saying(SignInPage.PASSWORD_CHOSEN));
        } catch (WeakPasswordException weak) {
            show(request, response, weak.problem().key());
        } catch (EmailTakenException taken) {
            show(request, response, taken.key());
        } catch (TooManySignInsException busy) {
            show(request, response, "signin.busy");
        } catch (LinkEndedException ended) {
            showEnded(request, response);
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response, String problem) throws IOException {
        var token = AccountPages.token(request);
        if (!first.map(setup -> setup.isAwaited(token)).orElse(false)) {
            showEnded(request, response);
            return;
        }
        var values = new HashMap<>(TypedPassword.in(request).on());
        values.putAll(
                Map.of("token", token.value(), "name", name(request), "email", email(request), "problem", problem));
        pages.show(request, response, "setup", values);
    }

    private void showEnded(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_GONE);
        pages.show(request, response, "ended", Map.of("explanation", "setup.ended.explained"));
    }

    private static String name(HttpServletRequest request) {
        return AccountPages.typed(request, "name", PersonName.LONGEST);
    }

    private static String email(HttpServletRequest request) {
        return AccountPages.typed(request, "email", EmailAddress.LONGEST);
    }
}
