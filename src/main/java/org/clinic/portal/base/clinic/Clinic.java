package org.clinic.portal.base.clinic;

import jakarta.validation.constraints.NotBlank;
import java.time.ZoneId;
import java.util.Locale;
import org.clinic.portal.base.i18n.Translations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The clinic, as pages and times show it.
 *
 * @param phone as people write it, such as {@code (212) 555-0100}
 * @param zone in which every time is shown
 * @param language of pages that belong to no topic
 */
@Validated
@ConfigurationProperties("portal.clinic")
public record Clinic(@NotBlank String name, @NotBlank String phone, ZoneId zone, Locale language) {

    public Clinic {
        if (!Translations.supported(language).getLanguage().equals(language.getLanguage())) {
            throw new IllegalArgumentException("the language has to be en or es, not " + language.toLanguageTag());
        }
    }

    /** The telephone number as a link dials it: digits only, with the plus sign if there is one. */
    public String dialablePhone() {
        return phone.replaceAll("[^+0-9]", "");
    }
}
