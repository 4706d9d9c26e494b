package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import org.clinic.portal.base.presence.Someone;
import org.clinic.portal.base.ui.Avatar;

/** A colleague who looks at an inquiry, or writes a note on it. */
class Looking extends Composite<Span> {

    Looking(Someone colleague) {
        var does = colleague.writing() ? "inquiry.writes" : "inquiry.looks";
        getContent().addClassName("looking");
        getContent().setClassName("writing", colleague.writing());
        getContent().add(new Avatar(colleague.name()), new Span(getTranslation(does, colleague.name())));
    }
}
