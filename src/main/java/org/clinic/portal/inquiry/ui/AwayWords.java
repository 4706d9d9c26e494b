package org.clinic.portal.inquiry.ui;

import java.util.Locale;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.inquiry.Absence;
import org.clinic.portal.inquiry.Away;
import org.springframework.stereotype.Component;

/** Says who is away, until when, and who stands in. */
@Component
class AwayWords {

    private final Translations translations;
    private final SpokenTime spoken;

    AwayWords(Translations translations, SpokenTime spoken) {
        this.translations = translations;
        this.spoken = spoken;
    }

    /** "Ines Duarte (away until 3 December 2026, Tom Reyes stands in)", or the name alone. */
    String named(NamedAccount account, Away away, Locale locale) {
        return away.of(account.id())
                .map(absence -> away.standInFor(account.id())
                        .map(standIn -> get(
                                "inquiry.assign.away.stand-in",
                                locale,
                                account.name(),
                                last(absence, locale),
                                standIn.name()))
                        .orElseGet(() -> get("inquiry.assign.away", locale, account.name(), last(absence, locale))))
                .orElseGet(account::name);
    }

    String first(Absence absence, Locale locale) {
        return spoken.date(absence.from(), locale);
    }

    /** The last day on which they are away. */
    String last(Absence absence, Locale locale) {
        return spoken.date(absence.until().minusMillis(1), locale);
    }

    String get(String key, Locale locale, Object... values) {
        return translations.getTranslation(key, locale, values);
    }
}
