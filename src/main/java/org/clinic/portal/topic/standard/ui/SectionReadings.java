package org.clinic.portal.topic.standard.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.readability.Readability;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.standard.Passages;

/** How hard the sections of a draft are to read, counted anew only where the text has changed. */
class SectionReadings {

    private final Map<SectionId, Read> read = new HashMap<>();
    private List<String> terms = List.of();
    private Locale language = Locale.ENGLISH;

    /** What a section said when it was read. */
    private record Read(Body body, Readability readability) {}

    void holdAgainst(List<String> unavoidable, Locale inLanguage) {
        if (!unavoidable.equals(terms) || !inLanguage.equals(language)) {
            terms = unavoidable;
            language = inLanguage;
            read.clear();
        }
    }

    Readability of(DraftSection section) {
        var before = read.get(section.id());
        if (before == null || !before.body().equals(section.body())) {
            before = new Read(section.body(), Readability.of(Passages.of(section.body()), terms, language));
            read.put(section.id(), before);
        }
        return before.readability();
    }

    /** Of all sections as one text. */
    Readability of(TopicDraft draft) {
        return Readability.together(draft.sections().stream().map(this::of).toList());
    }
}
