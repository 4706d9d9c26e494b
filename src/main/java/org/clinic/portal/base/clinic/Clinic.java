package org.clinic.portal.base.clinic;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.phone.PhoneNumber;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The clinic, as pages and times show it.
 *
 * @param phone as people write it, such as {@code (212) 555-0100}
 * @param zone in which every time is shown
 * @param language of pages that belong to no topic
 * @param country in which telephone numbers without a country are, in two capitals
 */
@Validated
@ConfigurationProperties("portal.clinic")
public record Clinic(
        @NotBlank String name,
        @NotBlank String phone,
        ZoneId zone,
        Locale language,
        @DefaultValue("US") @Pattern(regexp = "[A-Z]{2}") String country) {

    public Clinic {
        if (!Translations.supported(language).getLanguage().equals(language.getLanguage())) {
            throw new IllegalArgumentException("the language has to be en or es, not " + language.toLanguageTag());
        }
    }

    /** The address of a link that calls the clinic; nothing if its number is not one to dial. */
    public Optional<String> phoneLink() {
        return phoneLink(phone);
    }

    /** The address of a link that calls the number somebody wrote; nothing unless it is sure which number was meant. */
    public Optional<String> phoneLink(String written) {
        return PhoneNumber.read(written, country).map(PhoneNumber::link);
    }
}
