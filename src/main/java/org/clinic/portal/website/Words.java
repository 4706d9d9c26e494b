package org.clinic.portal.website;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.i18n.Translations;

/** What the website says, in one language. */
public final class Words {

    private final Translations translations;
    private final SpokenTime time;
    private final Locale language;
    private final Map<String, String> before;

    Words(Translations translations, SpokenTime time, Locale language) {
        this(translations, time, Translations.supported(language), Map.of());
    }

    private Words(Translations translations, SpokenTime time, Locale language, Map<String, String> before) {
        this.translations = translations;
        this.time = time;
        this.language = language;
        this.before = before;
    }

    /** The same, but for what was said in other words before: by its key, with all that stood in it. */
    Words as(Map<String, String> before) {
        return new Words(translations, time, language, before);
    }

    /** The language's tag, as pages and addresses carry it. */
    public String language() {
        return language.toLanguageTag();
    }

    /** What speakers of a language call it, as "Español". */
    public String ownName(Locale other) {
        var name = other.getDisplayLanguage(other);
        return name.substring(0, 1).toUpperCase(other) + name.substring(1);
    }

    public String say(String key, Object... values) {
        var said = before.get(key);
        return said != null ? said : translations.getTranslation(key, language, values);
    }

    /** The day with its year, in the clinic's time zone. */
    public String date(Instant instant) {
        return time.date(instant, language);
    }

    /** A moment that is near, such as "tomorrow at 8:00", in the clinic's time zone. */
    public String soon(Instant instant) {
        return time.soon(instant, language);
    }

    /** What the clinic's clocks are ahead of UTC at that moment. */
    public String offset(Instant instant) {
        return time.offset(instant);
    }

    /** The time with its day, year and offset from UTC, in the clinic's time zone. */
    public String moment(Instant instant) {
        return time.unmistakably(instant, language);
    }
}
