package org.clinic.portal.clinic.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import org.clinic.portal.base.clinic.FooterLink;
import org.clinic.portal.base.clinic.Wording;
import org.clinic.portal.base.ui.Glyph;

/** One link: what it is called in each language, and where it leads. */
class LinkRow extends Composite<Div> {

    private final TextField english;
    private final TextField spanish;
    private final TextField address;

    LinkRow(int number, Runnable changed, SerializableConsumer<LinkRow> remove) {
        english = field("clinic.link.english", changed);
        spanish = field("clinic.link.spanish", changed);
        address = field("clinic.link.address", changed);
        address.setPlaceholder(getTranslation("clinic.link.address.like"));
        english.getElement().setAttribute("lang", "en");
        spanish.getElement().setAttribute("lang", "es");
        var gone = new Button(Glyph.CLOSE.create(), click -> remove.accept(this));
        gone.getElement().setAttribute("aria-label", getTranslation("clinic.link.remove", number));
        getContent().addClassName("link-row");
        getContent().add(english, spanish, address, gone);
    }

    private TextField field(String key, Runnable changed) {
        var field = new TextField(getTranslation(key));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        return field;
    }

    void show(FooterLink link) {
        english.setValue(link.label().english());
        spanish.setValue(link.label().spanish());
        address.setValue(link.address());
    }

    FooterLink value() {
        return new FooterLink(new Wording(english.getValue(), spanish.getValue()), address.getValue());
    }

    void focus() {
        english.focus();
    }
}
