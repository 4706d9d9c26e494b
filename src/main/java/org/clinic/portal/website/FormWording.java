package org.clinic.portal.website;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.version.ShownBeside;
import org.springframework.stereotype.Component;

/** The words of the contact form as readers see it before they have sent anything, with what they agree to. */
@Component
class FormWording implements ShownBeside {

    private static final List<String> WORDS = List.of(
            "website.ask",
            "website.form.about",
            "website.form.about.hint",
            "website.form.consent.hint",
            "website.form.consent.ways",
            "website.form.email",
            "website.form.intro",
            "website.form.language",
            "website.form.message",
            "website.form.name",
            "website.form.phone",
            "website.form.required",
            "website.form.send",
            "website.form.time",
            "website.form.time.afternoon",
            "website.form.time.evening",
            "website.form.time.morning",
            "website.form.time.words",
            "website.form.trap",
            "website.form.urgent",
            "website.form.voicemail",
            "website.form.way",
            "website.form.way.email",
            "website.form.way.email-only",
            "website.form.way.phone",
            "website.privacy");

    /** What name the clinic. */
    private static final List<String> CONSENTS = List.of("website.form.consent.calls", "website.form.consent.mail");

    private final Translations translations;
    private final SpokenTime time;
    private final Clinic clinic;

    FormWording(Translations translations, SpokenTime time, Clinic clinic) {
        this.translations = translations;
        this.time = time;
        this.clinic = clinic;
    }

    @Override
    public Map<String, String> words(String language) {
        var words = new Words(translations, time, Locale.forLanguageTag(language));
        var shown = new TreeMap<String, String>();
        WORDS.forEach(key -> shown.put(key, words.say(key)));
        CONSENTS.forEach(key -> shown.put(key, words.say(key, clinic.name())));
        shown.put("clinic.name", clinic.name());
        shown.put("clinic.phone", clinic.phone());
        shown.put("clinic.privacy", clinic.facts().footer().privacy());
        return shown;
    }
}
