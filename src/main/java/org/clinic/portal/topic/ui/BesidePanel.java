package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.TopicDraft;

/** Something about the draft that can stand beside the text, one at a time. */
interface BesidePanel {

    /** What it is called: a translation key, and, without what follows the dot, its name in the address. */
    String key();

    Component component();

    /**
     * Shows the draft as it is now. Called only while the panel can be seen, and when it begins to be.
     *
     * @param open the section that stands in the middle; nothing while the details are there
     */
    void show(TopicDraft draft, Optional<DraftSection> open);

    /** How many things in it wait for somebody, told beside its name; 0 says nothing. */
    default int waiting() {
        return 0;
    }
}
