package org.clinic.portal.website;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.clinic.portal.asked.TopicForms;
import org.clinic.portal.base.clinic.AskedField;
import org.clinic.portal.base.clinic.AskedField.Kind;
import org.clinic.portal.base.clinic.AskedFields;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.inquiry.FormWordings;
import org.clinic.portal.inquiry.RecordedWording;
import org.clinic.portal.version.ShownBeside;
import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.joining;

/** The words of the contact form as readers see it before they have sent anything, with what they agree to. */
@Component
class FormWording implements ShownBeside {

    private static final List<String> BEFORE = List.of(
            "website.ask",
            "website.form.intro",
            "website.form.urgent",
            "website.form.trap",
            "website.form.about",
            "website.form.about.hint");

    private static final List<String> AFTER =
            List.of("website.form.consent.hint", "website.privacy", "website.form.send");

    private static final Set<String> NAMING_THE_CLINIC = Set.of(Ticked.TO_CALLS, Ticked.TO_MAIL);

    private final Translations translations;
    private final SpokenTime time;
    private final Clinic clinic;
    private final TopicForms forms;
    private final FormWordings wordings;

    FormWording(Translations translations, SpokenTime time, Clinic clinic, TopicForms forms, FormWordings wordings) {
        this.translations = translations;
        this.time = time;
        this.clinic = clinic;
        this.forms = forms;
        this.wordings = wordings;
    }

    @Override
    public Map<String, String> words(TopicId topic, String language) {
        var words = new Words(translations, time, Locale.forLanguageTag(language));
        var facts = clinic.facts();
        return new TreeMap<>(
                shown(words, forms.own(topic, null).map(facts::asking).orElse(facts)));
    }

    /** What the form on that page asks. */
    FormAsks asks(Words words, ClinicFacts facts) {
        return new FormAsks(shown(words, facts));
    }

    /** The number under which it is recorded what the form on that page says. */
    int number(Words words, ClinicFacts facts) {
        var texts = shown(words, facts);
        // No reader sees it.
        texts.remove("website.form.trap");
        texts.put(FormWordings.LANGUAGE, words.language());
        return wordings.number(texts);
    }

    /** What the form said that this token is from, if that is in memory: nothing is asked of the database. */
    Optional<RecordedWording> inMemory(Optional<FormToken> token) {
        return token.flatMap(said -> wordings.inMemory(said.wording()));
    }

    private static SequencedMap<String, String> shown(Words words, ClinicFacts facts) {
        var shown = new LinkedHashMap<String, String>();
        BEFORE.forEach(key -> shown.put(key, words.say(key)));
        facts.form().shown().forEach(field -> put(field, words, shown));
        consent(facts.form()).forEach(key -> shown.put(key, say(key, words, facts)));
        AFTER.forEach(key -> shown.put(key, words.say(key)));
        shown.put("clinic.name", facts.name());
        shown.put("clinic.phone", facts.phone());
        shown.put("clinic.privacy", facts.footer().privacy());
        shown.put(
                "clinic.languages",
                facts.languages().stream().map(words::ownName).collect(joining(", ")));
        return shown;
    }

    /** Nobody is asked whether they may be reached in a way that the form does not ask for. */
    private static List<String> consent(AskedFields form) {
        var sentences = new ArrayList<>(List.of("website.form.consent.ways"));
        if (form.shows(Kind.PHONE)) {
            sentences.add(Ticked.TO_CALLS);
        }
        if (form.shows(Kind.EMAIL)) {
            sentences.add(Ticked.TO_MAIL);
        }
        return sentences;
    }

    private static void put(AskedField field, Words words, Map<String, String> shown) {
        if (field.kind().isOwn()) {
            putOwn(field, words.language(), shown);
        } else {
            keys(field.kind()).forEach(key -> shown.put(key, words.say(key)));
        }
        var name = FormAsks.field(field.kind(), field.id());
        if (!field.help().isEmpty()) {
            shown.put(FormAsks.help(name), field.help().in(words.language()));
        }
        // That of a name has its own words from before others could have it.
        if (field.required() && field.kind() != Kind.NAME) {
            shown.put(FormAsks.required(name), words.say("website.form.required"));
        }
    }

    private static void putOwn(AskedField field, String language, Map<String, String> shown) {
        shown.put(FormAsks.name(field.kind(), field.id()), field.label().in(language));
        for (int i = 0; i < field.choices().size(); i++) {
            shown.put(
                    FormAsks.choice(field.kind(), field.id(), i),
                    field.choices().get(i).in(language));
        }
    }

    private static List<String> keys(Kind kind) {
        return switch (kind) {
            case NAME -> List.of("website.form.name", "website.form.required");
            case PHONE -> List.of("website.form.phone", "website.form.voicemail");
            case EMAIL -> List.of("website.form.email");
            case MESSAGE -> List.of("website.form.message");
            case WAY ->
                List.of(
                        "website.form.way",
                        "website.form.way.phone",
                        "website.form.way.email",
                        "website.form.way.email-only");
            case LANGUAGE -> List.of("website.form.language");
            case TIME ->
                List.of(
                        "website.form.time",
                        "website.form.time.morning",
                        "website.form.time.afternoon",
                        "website.form.time.evening",
                        "website.form.time.words");
            case LINE, LINES, ONE, SEVERAL -> List.of();
        };
    }

    private static String say(String key, Words words, ClinicFacts facts) {
        return NAMING_THE_CLINIC.contains(key) ? words.say(key, facts.name()) : words.say(key);
    }
}
