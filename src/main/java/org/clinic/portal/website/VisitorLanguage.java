package org.clinic.portal.website;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.clinic.portal.base.clinic.Clinic;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * The language of pages that belong to no topic: the one that a link from another page names, or else the first of the
 * browser's that the clinic offers, or else the clinic's.
 */
@Component("localeResolver")
class VisitorLanguage extends AcceptHeaderLocaleResolver {

    private final Clinic clinic;

    VisitorLanguage(Clinic clinic) {
        this.clinic = clinic;
    }

    @Override
    public List<Locale> getSupportedLocales() {
        return clinic.facts().languages();
    }

    @Override
    public Locale getDefaultLocale() {
        return clinic.language();
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return FormFields.ofQuery(request)
                .find("lang")
                .map(Locale::forLanguageTag)
                .filter(clinic.facts().languages()::contains)
                .orElseGet(() -> super.resolveLocale(request));
    }
}
