package org.clinic.portal.website;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.inquiry.FormWordings;
import org.clinic.portal.inquiry.RecordedWording;
import org.clinic.portal.version.ShownBeside;
import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.joining;

/** The words of the contact form as readers see it before they have sent anything, with what they agree to. */
@Component
class FormWording implements ShownBeside {

    /** In the order of the form. */
    private static final List<String> WORDS = List.of(
            "website.ask",
            "website.form.intro",
            "website.form.urgent",
            "website.form.trap",
            "website.form.about",
            "website.form.about.hint",
            "website.form.name",
            "website.form.required",
            "website.form.phone",
            "website.form.voicemail",
            "website.form.email",
            "website.form.message",
            "website.form.way",
            "website.form.way.phone",
            "website.form.way.email",
            "website.form.way.email-only",
            "website.form.language",
            "website.form.time",
            "website.form.time.morning",
            "website.form.time.afternoon",
            "website.form.time.evening",
            "website.form.time.words",
            "website.form.consent.ways",
            Ticked.TO_CALLS,
            Ticked.TO_MAIL,
            "website.form.consent.hint",
            "website.privacy",
            "website.form.send");

    private static final Set<String> NAMING_THE_CLINIC = Set.of(Ticked.TO_CALLS, Ticked.TO_MAIL);

    private final Translations translations;
    private final SpokenTime time;
    private final Clinic clinic;
    private final FormWordings wordings;

    FormWording(Translations translations, SpokenTime time, Clinic clinic, FormWordings wordings) {
        this.translations = translations;
        this.time = time;
        this.clinic = clinic;
        this.wordings = wordings;
    }

    @Override
    public Map<String, String> words(String language) {
        var words = new Words(translations, time, Locale.forLanguageTag(language));
        return new TreeMap<>(shown(words, clinic.facts()));
    }

    /** The number under which it is recorded what the form on that page says. */
    int number(Words words, ClinicFacts facts) {
        var texts = shown(words, facts);
        // No reader sees it.
        texts.remove("website.form.trap");
        texts.put(FormWordings.LANGUAGE, words.language());
        return wordings.number(texts);
    }

    /** What the form said that this token is from; nothing if it is not ours, or names none. */
    Optional<RecordedWording> of(Optional<FormToken> token) {
        return token.flatMap(said -> wordings.find(said.wording()));
    }

    private static SequencedMap<String, String> shown(Words words, ClinicFacts facts) {
        var shown = new LinkedHashMap<String, String>();
        WORDS.forEach(key -> shown.put(key, say(key, words, facts)));
        shown.put("clinic.name", facts.name());
        shown.put("clinic.phone", facts.phone());
        shown.put("clinic.privacy", facts.footer().privacy());
        shown.put(
                "clinic.languages",
                facts.languages().stream().map(words::ownName).collect(joining(", ")));
        return shown;
    }

    private static String say(String key, Words words, ClinicFacts facts) {
        return NAMING_THE_CLINIC.contains(key) ? words.say(key, facts.name()) : words.say(key);
    }
}
