package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.Optional;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.editor.Spot;

/** What one writes in, in the middle of the editor. All that is written there is saved as it comes. */
interface EditorPane {

    /** Hears what becomes of what is written. */
    interface Listener {

        /** Something new was written, whether or not it can be saved. */
        void wrote();

        /** A section is stored like this now. */
        void stored(DraftSection section);

        /** The details are stored, in this draft. */
        void stored(TopicDraft draft);

        /** What is written was not stored, and why, as a clause for its writer. It is still on screen. */
        void refused(String why);
    }

    Component component();

    /** Takes up what somebody else has made of what is open here. */
    void arrived(TopicDraft now);

    /** Shows these letters, if they are here. */
    default void goTo(Spot spot) {}

    /** Whether something stands here that is not stored. */
    default boolean isUnsaved() {
        return false;
    }

    /** Whether something stands here that leaving would lose, since it is kept nowhere. */
    default boolean wouldBeLost() {
        return false;
    }

    /** When what is shown was saved, if it is known. */
    default Optional<Instant> savedAt() {
        return Optional.empty();
    }
}
