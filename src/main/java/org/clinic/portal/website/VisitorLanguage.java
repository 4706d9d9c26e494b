package org.clinic.portal.website;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.i18n.Translations;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * The language of pages that belong to no topic: the one that a link from another page names, or else the first of the
 * browser's that there is, or else the clinic's.
 */
@Component("localeResolver")
class VisitorLanguage extends AcceptHeaderLocaleResolver {

    private final Translations translations;

    VisitorLanguage(Translations translations, Clinic clinic) {
        this.translations = translations;
        setSupportedLocales(translations.getProvidedLocales());
        setDefaultLocale(Translations.supported(clinic.language()));
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return FormFields.ofQuery(request)
                .find("lang")
                .map(Locale::forLanguageTag)
                .filter(translations.getProvidedLocales()::contains)
                .orElseGet(() -> super.resolveLocale(request));
    }
}
