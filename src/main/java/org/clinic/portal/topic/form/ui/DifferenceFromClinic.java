package org.clinic.portal.topic.form.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.clinic.portal.asked.ui.FormDifference;
import org.clinic.portal.base.clinic.AskedFields;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.address.TopicAddress;
import org.clinic.portal.topic.draft.editor.EditorAddress;

/** How the form of a topic differs from what every form of the clinic asks, and the way to its page. */
class DifferenceFromClinic extends Composite<Section> {

    private final Div difference = new Div();

    DifferenceFromClinic(TopicId topic) {
        var stays = new Paragraph(getTranslation("topic-form.stays"));
        stays.addClassName("muted");
        var look = EditorAddress.link(TopicAddress.preview(topic));
        look.setText(getTranslation("topic-form.look"));
        getContent().addClassName("beside");
        getContent().add(new H2(getTranslation("topic-form.differs")), difference, stays, look);
    }

    void show(AskedFields shared, AskedFields asked) {
        difference.removeAll();
        difference.add(
                asked.equals(shared)
                        ? new Paragraph(getTranslation("topic-form.differs.not"))
                        : new FormDifference(shared, asked));
    }
}
