package org.clinic.portal.base.clinic;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.ZoneId;
import java.util.Locale;
import org.clinic.portal.base.i18n.Translations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the clinic is as long as nobody has saved anything else.
 *
 * @param phone as people write it, such as {@code (212) 555-0100}
 * @param language of pages that belong to no topic
 * @param country in which telephone numbers without a country are, in two capitals
 */
@Validated
@ConfigurationProperties("portal.clinic")
record ConfiguredClinic(
        @NotBlank String name,
        @NotBlank String phone,
        ZoneId zone,
        Locale language,
        @DefaultValue("US") @Pattern(regexp = "[A-Z]{2}") String country) {

    ConfiguredClinic {
        if (!Translations.supported(language).getLanguage().equals(language.getLanguage())) {
            throw new IllegalArgumentException("the language has to be en or es, not " + language.toLanguageTag());
        }
    }

    ClinicFacts facts() {
        return ClinicFacts.of(name, phone, zone, language, country);
    }
}
