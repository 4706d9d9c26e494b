package org.clinic.portal.topic.draft.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;

/** Something about the draft that can stand beside the text, one at a time. */
public interface BesidePanel {

    /** What it is called: a translation key, and, without what follows the dot, its name in the address. */
    String key();

    Component component();

    /**
     * Shows the draft as it is now. Called while the panel can be seen, and again whenever a signal that it reads has
     * changed.
     */
    void show(DraftOnScreen.Shown now);

    /** How many things in it wait for somebody, told beside its name; 0 says nothing. Asked again as signals change. */
    default int waiting() {
        return 0;
    }

    /** The section that an address asks for by way of this panel. Asked before a topic, or another part of it, is opened. */
    default Optional<SectionId> asked(TopicId topic, QueryParameters query) {
        return Optional.empty();
    }

    /** A part was opened, with this text if it is a section. */
    default void opened(Optional<OpenText> text) {}
}
