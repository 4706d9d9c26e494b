package org.clinic.portal.topic.draft.editor;

import com.vaadin.flow.i18n.I18NProvider;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.topic.draft.DraftSection;

/** What a section is called on screen, in the language of whoever looks at it: by its heading or, as long as it has none, by its kind. */
public final class SectionName {

    private SectionName() {}

    public static String of(DraftSection section) {
        return of(section.kind(), section.heading());
    }

    public static String of(SectionKind kind, String heading) {
        return heading.isBlank() ? I18NProvider.translate("section.kind." + kind) : heading;
    }
}
