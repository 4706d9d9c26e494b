package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.Optional;

/** What one writes in, in the middle of the editor. */
interface EditorPane {

    /** Hears when something was written, and when what is stored was read again, mostly because it was saved. */
    record Listener(Runnable written, Runnable stored) {}

    /** Whether something is written here that would be lost. */
    boolean isUnsaved();

    /** Saves what is written. Answers whether all of it is saved; if not, the pane says why and keeps the text. */
    boolean save();

    /** When what is shown was saved, if it is known. */
    Optional<Instant> savedAt();

    Component component();
}
