package org.clinic.portal.base.clinic;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.clinic.portal.base.i18n.Translations;
import org.springframework.stereotype.Component;

/** Says moments and days as people do, in the clinic's time zone. */
@Component
public class SpokenTime {

    private final Clinic clinic;
    private final Translations translations;
    private final Clock clock;

    SpokenTime(Clinic clinic, Translations translations, Clock clock) {
        this.clinic = clinic;
        this.translations = translations;
        this.clock = clock;
    }

    /** "today 8:12", "yesterday 17:03", "3 March 9:40", or "3 March 2025" for another year. */
    public String say(Instant instant, Locale locale) {
        var language = Translations.supported(locale);
        var then = instant.atZone(clinic.zone());
        var today = today();
        var time = DateTimeFormatter.ofPattern("H:mm", language).format(then);
        var days = ChronoUnit.DAYS.between(then.toLocalDate(), today);
        if (days == 0) {
            return translations.getTranslation("common.today", language, time);
        }
        if (days == 1) {
            return translations.getTranslation("common.yesterday", language, time);
        }
        if (days == -1) {
            return translations.getTranslation("common.tomorrow", language, time);
        }
        if (then.getYear() == today.getYear()) {
            return translations.getTranslation("common.day-and-time", language, day(then, language), time);
        }
        return date(instant, language);
    }

    /** The time alone if it is today, "8:12", else as {@link #say}. */
    public String briefly(Instant instant, Locale locale) {
        var then = instant.atZone(clinic.zone());
        return then.toLocalDate().equals(today()) ? time(instant, locale) : say(instant, locale);
    }

    /** The time of day, "8:12". */
    public String time(Instant instant, Locale locale) {
        return DateTimeFormatter.ofPattern("H:mm", Translations.supported(locale))
                .format(instant.atZone(clinic.zone()));
    }

    /** The day, "Today", "Yesterday", "3 March", or "3 March 2025" for another year. */
    public String day(Instant instant, Locale locale) {
        var language = Translations.supported(locale);
        var then = instant.atZone(clinic.zone());
        var days = ChronoUnit.DAYS.between(then.toLocalDate(), today());
        if (days == 0 || days == 1) {
            return translations.getTranslation(days == 0 ? "common.today-alone" : "common.yesterday-alone", language);
        }
        return then.getYear() == today().getYear() ? day(then, language) : date(instant, language);
    }

    private LocalDate today() {
        return clock.instant().atZone(clinic.zone()).toLocalDate();
    }

    /** The day with its year, such as "3 March 2025". */
    public String date(Instant instant, Locale locale) {
        var language = Translations.supported(locale);
        return DateTimeFormatter.ofPattern(translations.getTranslation("common.date-pattern", language), language)
                .format(instant.atZone(clinic.zone()));
    }

    /** The exact time with seconds and zone, such as "Tuesday, March 3, 2026, 8:12:45 AM EST". */
    public String exactly(Instant instant, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.LONG)
                .localizedBy(Translations.supported(locale))
                .format(instant.atZone(clinic.zone()));
    }

    /**
     * The time with its day, year and offset from UTC, so that it is one moment also where clocks show it twice: "3 March
     * 2026, 14:00 (UTC−5)". Seconds are only said if there are some.
     */
    public String unmistakably(Instant instant, Locale locale) {
        var language = Translations.supported(locale);
        var then = instant.atZone(clinic.zone()).truncatedTo(ChronoUnit.SECONDS);
        var time = DateTimeFormatter.ofPattern(then.getSecond() == 0 ? "H:mm" : "H:mm:ss", language)
                .format(then);
        return translations.getTranslation("common.moment", language, date(instant, language), time, offset(then));
    }

    /** A moment of these days within a sentence: "today at 8:12", "tomorrow at 9:00", "Thursday 3 December at 9:40". */
    public String soon(Instant instant, Locale locale) {
        var language = Translations.supported(locale);
        var then = instant.atZone(clinic.zone());
        var time = translations.getTranslation(
                then.getHour() == 1 ? "common.soon.at-one" : "common.soon.at", language, time(instant, language));
        return switch ((int) ChronoUnit.DAYS.between(today(), then.toLocalDate())) {
            case 0 -> translations.getTranslation("common.soon.today", language, time);
            case 1 -> translations.getTranslation("common.soon.tomorrow", language, time);
            default -> translations.getTranslation("common.soon", language, weekday(then, language), time);
        };
    }

    private String weekday(ZonedDateTime then, Locale language) {
        return DateTimeFormatter.ofPattern(translations.getTranslation("common.weekday-pattern", language), language)
                .format(then);
    }

    /** Of the clinic's clocks at that moment. */
    public String offset(Instant instant) {
        return offset(instant.atZone(clinic.zone()));
    }

    /** Such as "UTC−5", "UTC+5:30", or "UTC" alone. */
    public static String offset(ZonedDateTime then) {
        var seconds = then.getOffset().getTotalSeconds();
        if (seconds == 0) {
            return "UTC";
        }
        var minutes = Math.abs(seconds) / 60;
        var sign = seconds < 0 ? "−" : "+";
        return minutes % 60 == 0
                ? "UTC%s%d".formatted(sign, minutes / 60)
                : "UTC%s%d:%02d".formatted(sign, minutes / 60, minutes % 60);
    }

    private String day(ZonedDateTime then, Locale language) {
        return DateTimeFormatter.ofPattern(translations.getTranslation("common.day-pattern", language), language)
                .format(then);
    }
}
