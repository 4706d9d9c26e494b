package org.clinic.portal.topic.draft.editor;

import com.vaadin.flow.component.HasElement;
import org.clinic.portal.content.Body;

/** The text of the open section, as whoever shows something in it knows it. */
public interface OpenText extends HasElement {

    /** What is known here of what stands there. */
    Body getValue();
}
