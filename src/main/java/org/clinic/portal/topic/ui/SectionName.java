package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.Component;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.topic.draft.DraftSection;

/** What a section is called on screen: by its heading or, as long as it has none, by its kind. */
final class SectionName {

    private SectionName() {}

    /** In the language of {@code speaker}. */
    static String of(Component speaker, DraftSection section) {
        return of(speaker, section.kind(), section.heading());
    }

    static String of(Component speaker, SectionKind kind, String heading) {
        return heading.isBlank() ? speaker.getTranslation("section.kind." + kind) : heading;
    }
}
