package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;

/** Leads through the comparison that it is put into, by keys and from its outline: all of it in the browser. */
@Tag("compared-sections")
@JsModule("./compare/compared-sections.ts")
@StyleSheet("/styles/blocks.css")
@StyleSheet("/styles/section-body.css")
@StyleSheet("/styles/compare.css")
class ComparedSections extends Component {

    /** Lets a part that scrolls by itself be scrolled by whoever has no pointer, also where nothing in it takes the focus. */
    static void scrollsByKeys(Component part, String name) {
        var element = part.getElement();
        element.setAttribute("tabindex", "0");
        element.setAttribute("role", "region");
        element.setAttribute("aria-label", name);
    }

    ComparedSections() {
        // With the signs that the browser puts numbers for.
        getElement().setAttribute("data-position", getTranslation("compare.position", "{0}", "{1}"));
    }
}
