package org.clinic.portal.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.ui.Preferences;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The language of the pages before sign-in: chosen by a link, kept in the cookie that the portal reads too. */
final class PageLanguage {

    private static final String PARAMETER = "lang";
    private static final Duration KEPT = Duration.ofDays(365);
    private static final List<Locale> LANGUAGES = List.of(Translations.ENGLISH, Translations.SPANISH);

    private PageLanguage() {}

    /** The language that this address asks for, else the one chosen before, else the browser's first that we speak. */
    static Locale of(HttpServletRequest request) {
        return spoken(request.getParameter(PARAMETER))
                .or(() -> chosenBefore(request))
                .or(() -> preferred(request))
                .orElse(Translations.ENGLISH);
    }

    /** Keeps a language that this address asks for. */
    static void keep(HttpServletRequest request, HttpServletResponse response) {
        spoken(request.getParameter(PARAMETER)).ifPresent(language -> {
            var cookie = new Cookie(Preferences.LANGUAGE_COOKIE, language.getLanguage());
            cookie.setPath("/staff");
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Lax");
            cookie.setMaxAge((int) KEPT.toSeconds());
            response.addCookie(cookie);
        });
    }

    /** The address of the same page in the other language. */
    static String otherAddress(HttpServletRequest request) {
        var address = UriComponentsBuilder.fromPath(request.getRequestURI());
        Optional.ofNullable(request.getParameter("token")).ifPresent(token -> address.queryParam("token", "{token}"));
        return address.queryParam(PARAMETER, other(of(request)).getLanguage())
                .encode()
                .buildAndExpand(String.valueOf(request.getParameter("token")))
                .toUriString();
    }

    static Locale other(Locale language) {
        return language.equals(Translations.SPANISH) ? Translations.ENGLISH : Translations.SPANISH;
    }

    private static Optional<Locale> chosenBefore(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(Preferences.LANGUAGE_COOKIE))
                .findFirst()
                .flatMap(cookie -> spoken(cookie.getValue()));
    }

    private static Optional<Locale> preferred(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> spoken(locale.getLanguage()).stream())
                .findFirst();
    }

    private static Optional<Locale> spoken(@Nullable String language) {
        return LANGUAGES.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }
}
