package org.clinic.portal.asked.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.clinic.portal.base.clinic.Wording;

/** What stands below a question to help with it, in both languages; folded away while there is none. */
class HelpField extends Composite<Div> {

    private final TextField english = new TextField(getTranslation("asked.help.en"));
    private final TextField spanish = new TextField(getTranslation("asked.help.es"));
    private final Div pair = AskedRow.pair(english, spanish);
    private final Button add = new Button(getTranslation("asked.help.add"), click -> open());

    HelpField(Wording help) {
        english.setValue(help.english());
        spanish.setValue(help.spanish());
        add.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().addClassName("help");
        getContent().add(add, pair);
        unfold(!help.isEmpty());
    }

    private void open() {
        unfold(true);
        english.focus();
    }

    private void unfold(boolean open) {
        pair.setVisible(open);
        add.setVisible(!open);
    }

    /** Says for those who hear it whose help it is. */
    void name(String question) {
        add.setAriaLabel(getTranslation("asked.help.add.named", question));
    }

    List<TextField> fields() {
        return List.of(english, spanish);
    }

    Wording value() {
        return new Wording(english.getValue(), spanish.getValue());
    }

    /** What of it one can go to. */
    Focusable<?> first() {
        return pair.isVisible() ? english : add;
    }
}
