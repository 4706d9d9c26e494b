package org.clinic.portal.base.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Says on a screen of settings that somebody was quicker, and offers to take what they have set; empty while nobody was. */
@StyleSheet("/styles/settings.css")
public class QuickerColleague extends Composite<Div> {

    public QuickerColleague() {
        getContent().addClassName("quicker");
        getElement().setAttribute("role", "alert");
    }

    /**
     * @param said who it was, and that nothing typed is lost
     * @param take has the fields say what they have set
     */
    public void tell(String said, Runnable take) {
        clear();
        getContent().add(new Paragraph(said), new Button(getTranslation("common.take-theirs"), click -> take.run()));
        // Whoever applies a long form is far below it.
        getElement().executeJs("this.scrollIntoView({ block: 'center' })");
    }

    public void clear() {
        getContent().removeAll();
    }
}
