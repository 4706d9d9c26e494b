package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;

/** Says that someone else was quicker, that nothing written is lost, and asks what is to become of it. */
class StaleNotice extends Composite<Div> {

    /** A button: the key of its text, and what it does. */
    record Choice(String key, Runnable does) {}

    StaleNotice() {
        getContent().addClassName("stale");
        getElement().setAttribute("role", "alert");
        hide();
    }

    void show(String text, Choice... choices) {
        var buttons = new Div();
        buttons.addClassName("choices");
        Arrays.stream(choices)
                .map(choice -> new Button(
                        getTranslation(choice.key()), click -> choice.does().run()))
                .forEach(buttons::add);
        getContent().removeAll();
        getContent().add(new Paragraph(text), buttons);
        setVisible(true);
    }

    void hide() {
        setVisible(false);
    }
}
