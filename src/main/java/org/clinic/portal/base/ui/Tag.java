package org.clinic.portal.base.ui;

import com.vaadin.flow.component.html.Span;

/** A few words in a pill: a state, a version, a role. */
public class Tag extends Span {

    public Tag(String text) {
        this(text, Tone.NEUTRAL);
    }

    public Tag(String text, Tone tone) {
        super(text);
        addClassNames("tag", tone.className());
    }
}
