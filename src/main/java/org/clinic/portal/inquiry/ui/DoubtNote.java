package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.base.ui.Tone;
import org.clinic.portal.inquiry.spam.Reason;

/** Says of the inquiry that is open what spoke for spam when it came; of most there is nothing to say. */
class DoubtNote extends Composite<Div> {

    DoubtNote() {
        getContent().addClassName("doubt");
    }

    void show(List<Reason> doubts) {
        getContent().removeAll();
        setVisible(!doubts.isEmpty());
        if (!doubts.isEmpty()) {
            getContent()
                    .add(
                            new Tag(getTranslation("inquiry.doubtful"), Tone.SOON),
                            new Paragraph(getTranslation("inquiry.doubtful.explained")),
                            new Reasons(doubts));
        }
    }
}
