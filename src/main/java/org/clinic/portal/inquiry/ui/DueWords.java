package org.clinic.portal.inquiry.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.inquiry.NextStep;
import org.clinic.portal.inquiry.NextStepKind;
import org.clinic.portal.inquiry.PreferredHours;
import org.clinic.portal.inquiry.due.DueTimes;
import org.springframework.stereotype.Component;

/** Says what is to be done next, and how much time is left for it. */
@Component
class DueWords {

    private final DueTimes due;
    private final Translations translations;
    private final SpokenTime spoken;
    private final Clinic clinic;
    private final Clock clock;

    DueWords(DueTimes due, Translations translations, SpokenTime spoken, Clinic clinic, Clock clock) {
        this.due = due;
        this.translations = translations;
        this.spoken = spoken;
        this.clinic = clinic;
        this.clock = clock;
    }

    DueGroup group(NextStep step) {
        return DueGroup.of(step.by(), clock.instant(), clinic.zone());
    }

    /** "First answer", "Call, try 2 of 6", or what a follow-up is about. */
    String what(NextStep step, Locale locale) {
        if (step.kind() == NextStepKind.CALL) {
            return translations.getTranslation("inquiry.step.CALL", locale, step.tries(), tries(step.tries()));
        }
        return step.words() == null
                ? translations.getTranslation("inquiry.step." + step.kind(), locale)
                : translations.getTranslation("inquiry.step.words", locale, step.words());
    }

    /** How many tries there are in all, where this one is planned: perhaps since before there were fewer. */
    int tries(int planned) {
        return Math.max(planned, due.tries());
    }

    /** Whether there is ever business time at these hours. */
    boolean isEverOpen(PreferredHours hours) {
        return due.meets(hours.parts());
    }

    /** "18 min late", "44 min left", or when it is due. */
    String when(NextStep step, Locale locale) {
        var now = clock.instant();
        return switch (group(step)) {
            case LATE -> translations.getTranslation("inquiry.due.late", locale, length(step.by(), now, locale));
            case WITHIN_THE_HOUR ->
                translations.getTranslation("inquiry.due.left", locale, length(now, step.by(), locale));
            case TODAY, LATER -> spoken.briefly(step.by(), locale);
        };
    }

    private String length(Instant from, Instant to, Locale locale) {
        var length = Duration.between(from, to);
        if (length.compareTo(Duration.ofHours(1)) <= 0) {
            return translations.getTranslation("inquiry.due.minutes", locale, length.toMinutes());
        }
        return length.compareTo(Duration.ofDays(1)) < 0
                ? translations.getTranslation("inquiry.due.hours", locale, length.toHours())
                : translations.getTranslation("inquiry.due.days", locale, length.toDays());
    }
}
