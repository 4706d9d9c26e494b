package org.clinic.portal.topic.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.topic.history.TopicAct.Edits;
import org.clinic.portal.topic.history.TopicAct.TouchedSection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says acts in words, on screen and in tables. */
@Component
public class ActWords {

    private final Translations translations;
    private final SpokenTime spoken;

    ActWords(Translations translations, SpokenTime spoken) {
        this.translations = translations;
        this.spoken = spoken;
    }

    /** What somebody did, to be read after their name: "published version 3". */
    public String what(TopicAct act, Locale language) {
        var key = "topic-history.act." + act.kind();
        return switch (act.detail()) {
            case TopicAct.None none -> say(key, language);
            case Edits edits -> did(edits, language);
            case TopicAct.OldVersion version -> say(key, language, version.number());
            case TopicAct.NewVersion version -> say(key, language, version.number());
            case TopicAct.Withdrawn version -> say(key, language, version.number());
            case TopicAct.Said said -> say(key, language, name(said.section(), language));
            case TopicAct.Planned planned -> say(key, language, when(planned.at(), language));
            case TopicAct.Failed failed -> say(key, language, say("plan.clash." + failed.clash(), language));
            case TopicAct.To to -> say(key, language, to.name());
            case TopicAct.Until until -> say(key, language, spoken.say(until.end(), language));
            case TopicAct.FromFile file -> say(key, language, file.name());
        };
    }

    private String when(@Nullable Instant at, Locale language) {
        return at == null ? say("topic-history.with-release", language) : spoken.say(at, language);
    }

    private String did(Edits edits, Locale language) {
        var phrases = new ArrayList<String>();
        edits.edits()
                .forEach(edit -> phrases.add(say(
                        "topic-history.did." + edit.did(),
                        language,
                        edit.sections().size())));
        if (phrases.isEmpty()) {
            return say("topic-history.did.other", language);
        }
        var last = phrases.removeLast();
        return phrases.isEmpty() ? last : say("topic-history.and", language, String.join(", ", phrases), last);
    }

    /** The sections that changes were about, each once, in the order in which they stand. */
    public List<TouchedSection> sections(Edits edits) {
        return edits.edits().stream()
                .flatMap(edit -> edit.sections().stream())
                .distinct()
                .toList();
    }

    /** How many changes were made, and in which minutes: "14 changes between 9:02 and 9:48". */
    public String times(TopicAct act, Edits edits, Locale language) {
        var from = spoken.time(act.began(), language);
        var to = spoken.time(act.at(), language);
        return from.equals(to)
                ? say("topic-history.times.at", language, edits.times(), to)
                : say("topic-history.times", language, edits.times(), from, to);
    }

    /** What people wrote about it, or what stands for that. */
    public Optional<String> words(TopicAct act, Locale language) {
        return switch (act.detail()) {
            case TopicAct.NewVersion version ->
                Optional.of(
                        version.note() == null ? say("version.kind." + version.change(), language) : version.note());
            case TopicAct.Withdrawn version -> Optional.of(version.reason());
            case TopicAct.Said said ->
                Optional.of(said.words() == null ? say("topic-history.taken-away", language) : said.words());
            case TopicAct.None _,
                    Edits _,
                    TopicAct.OldVersion _,
                    TopicAct.Planned _,
                    TopicAct.Failed _,
                    TopicAct.To _,
                    TopicAct.Until _,
                    TopicAct.FromFile _ -> Optional.empty();
        };
    }

    /** A section by its heading or, as long as it has none, by its kind. */
    public String name(TouchedSection section, Locale language) {
        return section.heading().isBlank() ? say("section.kind." + section.kind(), language) : section.heading();
    }

    public String about(About about, Locale language) {
        return say("topic-history.about." + about, language);
    }

    private String say(String key, Locale language, Object... values) {
        return translations.getTranslation(key, language, values);
    }
}
