package org.clinic.portal.base.clinic;

import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.text.Tidy;

/** A text of the clinic in each language; in one of them it may be missing, or in both. */
public record Wording(String english, String spanish) {

    public static final Wording NONE = new Wording("", "");

    public Wording {
        english = Tidy.text(english);
        spanish = Tidy.text(spanish);
    }

    public boolean isEmpty() {
        return english.isEmpty() && spanish.isEmpty();
    }

    /** In the language of that tag, or else in the other: better read in another language than not at all. */
    public String in(String language) {
        return isSpanish(saidIn(language)) ? spanish : english;
    }

    /** The tag of the language in which {@link #in} says it. */
    public String saidIn(String language) {
        var asked = isSpanish(language) ? spanish : english;
        return asked.isEmpty() ? other(language) : language;
    }

    private static boolean isSpanish(String language) {
        return language.equals(Translations.SPANISH.getLanguage());
    }

    private static String other(String language) {
        return (isSpanish(language) ? Translations.ENGLISH : Translations.SPANISH).getLanguage();
    }
}
