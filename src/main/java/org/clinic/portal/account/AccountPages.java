package org.clinic.portal.account;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.security.LinkToken;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/**
 * Renders the few pages that one sees before being signed in: plain HTML without any script, so that nothing which
 * gets onto such a page can read what is typed there.
 */
@Component
class AccountPages {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.clinic.portal.jte");
    private final Translations translations;
    private final Clinic clinic;

    AccountPages(Translations translations, Clinic clinic) {
        this.translations = translations;
        this.clinic = clinic;
    }

    /** Answers with a page; {@code values} are those of its template's parameters that not every page has. */
    void show(HttpServletRequest request, HttpServletResponse response, String template, Map<String, ?> values)
            throws IOException {
        PageLanguage.keep(request, response);
        var language = PageLanguage.of(request);
        UnaryOperator<String> text = key -> translations.getTranslation(key, language);
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var parameters = new HashMap<String, Object>(values);
        parameters.put("text", text);
        parameters.put("clinic", clinic.name());
        parameters.put("language", language.getLanguage());
        parameters.put("otherLanguage", PageLanguage.other(language).getLanguage());
        parameters.put("otherAddress", PageLanguage.otherAddress(request));
        parameters.put("csrfName", csrf.getParameterName());
        parameters.put("csrfValue", csrf.getToken());

        var output = new Utf8ByteOutput();
        templates.render("account/" + template + ".jte", parameters, output);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Language", language.getLanguage());
        response.setHeader("Content-Security-Policy", POLICY);
        // The address of such a page may hold a one-time token.
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    /** What was typed into a field, cut to what the field takes; empty if nothing was. */
    static String typed(HttpServletRequest request, String field, int longest) {
        var typed = Optional.ofNullable(request.getParameter(field)).orElse("");
        return typed.length() <= longest ? typed : typed.substring(0, longest);
    }

    static LinkToken token(HttpServletRequest request) {
        return new LinkToken(typed(request, "token", 100));
    }
}
