package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** Where one searches inquiries; the slash key leads to it from anywhere on the page. */
class InquirySearchField extends TextField {

    /** Not while somebody types a slash, and not to be typed into the field itself. */
    private static final String SLASH_OUTSIDE_FIELDS = """
            event.key === '/' && !event.ctrlKey && !event.metaKey && !document.querySelector('[data-no-single-keys]')
                && !event.composedPath()[0].matches('input, textarea') && (event.preventDefault() || true)""";

    /** @param searched is told what the person searches for, once they pause */
    InquirySearchField(Consumer<String> searched) {
        var slash = new Span("/");
        slash.addClassName("key");
        slash.getElement().setAttribute("aria-hidden", "true");

        setPlaceholder(getTranslation("inquiry.search"));
        setAriaLabel(getTranslation("inquiry.search"));
        setClearButtonVisible(true);
        setSuffixComponent(slash);
        setValueChangeMode(ValueChangeMode.LAZY);
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                searched.accept(change.getValue());
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        var slash = attach.getUI()
                .getElement()
                .addEventListener("keydown", key -> focus())
                .setFilter(SLASH_OUTSIDE_FIELDS);
        addDetachListener(detach -> {
            slash.remove();
            detach.unregisterListener();
        });
    }
}
