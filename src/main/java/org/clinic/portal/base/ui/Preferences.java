package org.clinic.portal.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.security.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a person chose in this browser: light or dark, the language, and for each account whether single keys do something.
 * Cookies, of which the first two are read before the first paint.
 */
@Component
public class Preferences implements VaadinServiceInitListener {

    /** Follows the system, always light, always dark. */
    static final List<String> SCHEMES = List.of("system", "light", "dark");

    /** The cookie that holds the chosen language; the sign-in page reads and writes it too. */
    public static final String LANGUAGE_COOKIE = "portal-language";

    private static final String SCHEME_COOKIE = "portal-scheme";
    private static final String SINGLE_KEYS_COOKIE = "portal-single-keys-";
    private static final String OFF = "off";
    private static final String PATH = "/staff";
    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.addIndexHtmlRequestListener(page -> {
            var html = page.getDocument().child(0);
            html.attr("lang", language(page.getVaadinRequest()).getLanguage());
            scheme(page.getVaadinRequest())
                    .ifPresent(scheme ->
                            html.attr("style", "color-scheme: " + scheme).attr("theme", scheme));
        });
        service.getSource().addUIInitListener(init -> init.getUI().setLocale(language(VaadinRequest.getCurrent())));
    }

    static String scheme() {
        return Optional.ofNullable(VaadinRequest.getCurrent())
                .flatMap(Preferences::scheme)
                .orElse(SCHEMES.getFirst());
    }

    static void chooseScheme(String scheme) {
        choose(SCHEME_COOKIE, scheme);
    }

    /** Loads the page again in this language, which this browser keeps. */
    public static void chooseLanguage(Locale language) {
        choose(LANGUAGE_COOKIE, language.getLanguage());
    }

    /** Whether keys that need no other do something, which those who dictate or press by accident switch off. */
    static boolean singleKeys(AccountId account) {
        return Optional.ofNullable(VaadinRequest.getCurrent())
                .flatMap(request -> cookie(request, SINGLE_KEYS_COOKIE + account))
                .filter(OFF::equals)
                .isEmpty();
    }

    static void chooseSingleKeys(AccountId account, boolean on) {
        keep(SINGLE_KEYS_COOKIE + account, on ? "on" : OFF);
    }

    private static void choose(String name, String value) {
        keep(name, value);
        UI.getCurrent().getPage().reload();
    }

    private static void keep(String name, String value) {
        var cookie = new Cookie(name, value);
        cookie.setPath(PATH);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) KEPT.toSeconds());
        VaadinService.getCurrentResponse().addCookie(cookie);
    }

    private static Optional<String> scheme(VaadinRequest request) {
        return cookie(request, SCHEME_COOKIE).filter(scheme -> scheme.equals("light") || scheme.equals("dark"));
    }

    private static Locale language(@Nullable VaadinRequest request) {
        return Optional.ofNullable(request)
                .flatMap(from -> cookie(from, LANGUAGE_COOKIE)
                        .map(Locale::forLanguageTag)
                        .or(() -> Optional.of(from.getLocale())))
                .map(Translations::supported)
                .orElse(Translations.ENGLISH);
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
