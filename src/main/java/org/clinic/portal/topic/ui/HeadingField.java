package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.clinic.portal.topic.SectionText;

/** The heading of a section, written where it stands: as many lines as it needs, but one heading. */
class HeadingField extends TextArea {

    /** {@code written} hears of what is typed; Enter goes on to what comes {@code next}. */
    HeadingField(Runnable written, Runnable next) {
        setAriaLabel(getTranslation("section.heading"));
        addClassName("heading");
        setMaxLength(SectionText.LONGEST_HEADING);
        setMinRows(1);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(500);
        addValueChangeListener(change -> written.run());
        getElement()
                .addEventListener("keydown", press -> next.run())
                .setFilter("event.key === 'Enter' && !event.isComposing")
                .preventDefault();
    }

    /** As {@link BodyField#receive}: not over letters of which the server has not heard, and it comes back as written. */
    void receive(String theirs) {
        getElement().executeJs("if (this.value === $0) this.value = $1", getValue(), theirs);
    }
}
