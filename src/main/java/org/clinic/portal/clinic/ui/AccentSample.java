package org.clinic.portal.clinic.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.clinic.portal.base.clinic.Accent;
import org.clinic.portal.base.clinic.Colour;

/** A link and a button in a colour, on a light page and on a dark one. */
class AccentSample extends Composite<Div> {

    AccentSample() {
        getContent().addClassName("sample");
        getContent().getElement().setAttribute("aria-hidden", "true");
    }

    void show(Accent accent) {
        getContent().removeAll();
        getContent()
                .add(
                        page("light", accent.light(), accent.soft(), Colour.WHITE),
                        page("dark", accent.dark(), accent.darkSoft(), accent.onDark()));
    }

    /** Only colours that people choose are set one by one; all others are tokens. */
    private Div page(String theme, Colour colour, Colour soft, Colour onIt) {
        var link = new Span(getTranslation("clinic.accent.link"));
        link.addClassName("link");
        var button = new Span(getTranslation("clinic.accent.button"));
        button.addClassName("button");
        var page = new Div(link, button);
        page.addClassName(theme);
        var style = page.getElement().getStyle();
        style.set("--its", colour.hex());
        style.set("--its-soft", soft.hex());
        style.set("--on-it", onIt.hex());
        return page;
    }
}
