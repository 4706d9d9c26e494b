package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.Optional;
import org.clinic.portal.content.Body;
import org.clinic.portal.topic.check.Finding;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.TopicDraft;

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

        /**
         * A section shall be divided between these texts; both together are what stands in its field.
         *
         * @param base what is stored of it, as far as is known here
         */
        void split(DraftSection section, Body base, Body before, Body after);

        /** What is written was not stored, and why, as a clause for its writer. It is still on screen. */
        void refused(String why);
    }

    /** Takes up what somebody else has made of what is open here. */
    void arrived(TopicDraft now);

    /** Shows these words where they first stand, if they are here. */
    void goTo(String words);

    /** Shows the very words of a finding, if they are here. */
    default void goTo(Finding finding) {}

    /** Whether something stands here that is not stored. */
    boolean isUnsaved();

    /** Whether what is unsaved is kept in the browser, and so not lost when the pane is left. */
    boolean isKept();

    /** When what is shown was saved, if it is known. */
    Optional<Instant> savedAt();

    /** Asks the browser to divide the text where the cursor is, if this is a section. */
    default void splitAtCursor() {}

    /** Goes to the heading, if this is a section. */
    default void focusHeading() {}
    /** The text that comments can be on, if one is here. */
    default Optional<BodyField> body() {
        return Optional.empty();
    }

    Component component();
}
