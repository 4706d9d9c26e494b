package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Says that a draft has changed since it was shown, and leads to how it is now. */
class MovedOn extends Composite<Div> {

    MovedOn(Runnable show) {
        var button = new Button(getTranslation("publish.moved-on.show"), click -> show.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().addClassName("moved-on");
        getContent().getElement().setAttribute("role", "status");
        getContent().add(new Span(getTranslation("publish.moved-on")), button);
        setVisible(false);
    }
}
