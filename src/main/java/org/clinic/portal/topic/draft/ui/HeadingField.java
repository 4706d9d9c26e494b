package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.ui.KeptInBrowser;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionText;

/** The heading of a section, written where it stands: as many lines as it needs, but one heading. */
@JsModule("./history/heading-history.ts")
class HeadingField extends TextArea {

    private final Element history = new Element("heading-history");

    /** {@code written} hears of what is typed. Enter leads to the text, which the browser sees to. */
    HeadingField(Runnable written) {
        setAriaLabel(getTranslation("section.heading"));
        addClassName("heading");
        setMaxLength(SectionText.LONGEST_HEADING);
        setMinRows(1);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(500);
        addValueChangeListener(change -> written.run());
        getElement().appendChild(new Element("heading-keys"));
    }

    /** As {@link BodyField#keepHistory}. */
    void keepHistory(AccountId account, SectionId section) {
        history.setProperty("historyKey", KeptInBrowser.key(account, "history:%s:heading".formatted(section)));
        getElement().appendChild(history);
    }

    /** As {@link BodyField#receive}: not over letters of which the server has not heard, and it comes back as written. */
    void receive(String heading, Whose whose) {
        getElement()
                .executeJs(
                        "if (this.value === $0) { $2.by = $3; $2.own = $4; this.value = $1; $2.own = false }",
                        getValue(),
                        heading,
                        history,
                        whose.name(),
                        whose.isOwn());
    }
}
