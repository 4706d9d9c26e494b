package org.clinic.portal.inquiry.ui;

import java.time.Instant;
import java.util.Locale;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.inquiry.Ending;
import org.clinic.portal.inquiry.InquiryDetail;
import org.clinic.portal.inquiry.Outcome;
import org.springframework.stereotype.Component;

/** Says how an inquiry ended, or can end. */
@Component
class EndingWords {

    private final Translations translations;
    private final SpokenTime spoken;

    EndingWords(Translations translations, SpokenTime spoken) {
        this.translations = translations;
        this.spoken = spoken;
    }

    /** "Booked for 12 November, 9:20", "Declined: lives too far away", "Answered". */
    String say(Ending ending, Locale locale) {
        var key = "inquiry.outcome." + ending.outcome();
        if (ending.visit() != null) {
            return get(key + ".visit", locale, spoken.say(ending.visit(), locale));
        }
        return ending.reason() == null ? get(key, locale) : get(key + ".reason", locale, ending.reason());
    }

    /** What one chooses: with dots where more is asked then, with the number of tries where one gives up after some. */
    String choice(Outcome outcome, InquiryDetail inquiry, Locale locale) {
        var key = "inquiry.outcome." + outcome;
        if (outcome.needsVisit() || outcome.needsReason()) {
            return get(key + ".asks", locale);
        }
        return outcome == Outcome.UNREACHABLE && inquiry.triesInVain() > 0
                ? get(key + ".tries", locale, inquiry.triesInVain())
                : get(key, locale);
    }

    String date(Instant at, Locale locale) {
        return spoken.briefly(at, locale);
    }

    String get(String key, Locale locale, Object... values) {
        return translations.getTranslation(key, locale, values);
    }
}
