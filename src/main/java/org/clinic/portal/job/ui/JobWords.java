package org.clinic.portal.job.ui;

import java.util.Locale;
import org.clinic.portal.base.i18n.Translations;
import org.springframework.stereotype.Component;

/** What jobs are called, and what each does. One that another release of the portal brought is said by its name. */
@Component
class JobWords {

    private final Translations translations;

    JobWords(Translations translations) {
        this.translations = translations;
    }

    String name(String job, Locale locale) {
        return say("job.name." + job, job, locale);
    }

    String purpose(String job, Locale locale) {
        return say("job.does." + job, translations.getTranslation("job.unknown", locale), locale);
    }

    private String say(String key, String otherwise, Locale locale) {
        return translations.has(key) ? translations.getTranslation(key, locale) : otherwise;
    }
}
