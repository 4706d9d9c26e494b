package org.clinic.portal.inquiry.due.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.inquiry.due.DeskPreview;
import org.clinic.portal.inquiry.due.DeskRules;
import org.clinic.portal.inquiry.due.Holiday;
import org.springframework.stereotype.Component;

/** Says moments with their day of the week, by which one sees at once whether they are meant. */
@Component
class MomentWords {

    private final Translations translations;
    private final Clinic clinic;
    private final Clock clock;

    MomentWords(Translations translations, Clinic clinic, Clock clock) {
        this.translations = translations;
        this.clinic = clinic;
        this.clock = clock;
    }

    DeskPreview preview(DeskRules rules) {
        return DeskPreview.of(rules, clinic.zone(), clock.instant());
    }

    /** As the clinic counts days. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clinic.zone());
    }

    /** "Monday 30 November 9:30". */
    String say(Instant moment, Locale locale) {
        return formatter("desk.day-and-time-pattern", locale).format(moment.atZone(clinic.zone()));
    }

    /** "Friday 25 December 2026". */
    String say(LocalDate day, Locale locale) {
        return formatter("desk.day-pattern", locale).format(day);
    }

    /** "Christmas Day, Friday 25 December 2026", or the day alone. */
    String say(Holiday holiday, Locale locale) {
        return (holiday.name().isEmpty() ? "" : holiday.name() + ", ") + say(holiday.day(), locale);
    }

    private DateTimeFormatter formatter(String key, Locale locale) {
        var language = Translations.supported(locale);
        return DateTimeFormatter.ofPattern(translations.getTranslation(key, language), language);
    }
}
