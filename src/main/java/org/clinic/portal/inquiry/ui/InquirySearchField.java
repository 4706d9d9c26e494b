package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;

/** Where one searches inquiries; the slash key leads to it from anywhere on the page. */
@JsModule("./inquiry/search-key.ts")
class InquirySearchField extends TextField {

    /** @param searched is told what the person searches for, once they pause */
    InquirySearchField(Consumer<String> searched) {
        var slash = new Span("/");
        slash.addClassName("key");
        slash.getElement().setAttribute("aria-hidden", "true");

        setPlaceholder(getTranslation("inquiry.search"));
        setAriaLabel(getTranslation("inquiry.search"));
        setClearButtonVisible(true);
        setSuffixComponent(slash);
        getElement().appendChild(new Element("search-key"));
        setValueChangeMode(ValueChangeMode.LAZY);
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                searched.accept(change.getValue());
            }
        });
    }
}
