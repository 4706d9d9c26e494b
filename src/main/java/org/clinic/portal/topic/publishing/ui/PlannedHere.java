package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.topic.address.TopicAddress;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.plan.Planned;

/** What else is to happen to the topic, and was planned on what visitors read now. */
class PlannedHere extends Composite<Div> {

    private final SpokenTime spoken;

    PlannedHere(List<Planned> planned, SpokenTime spoken) {
        this.spoken = spoken;
        var list = new UnorderedList();
        list.addClassName("effects");
        planned.forEach(plan -> list.add(item(plan)));
        var explained = new Paragraph(getTranslation("publish.planned.explained"));
        explained.addClassName("muted");
        getContent().addClassName("planned-here");
        getContent().add(new H2(getTranslation("publish.planned")), list, explained);
    }

    private ListItem item(Planned plan) {
        var link = EditorAddress.link(TopicAddress.plan(plan.id().id()));
        link.setText(
                getTranslation(plan.publishes() ? "publish.planned.publish" : "publish.planned.withdraw", when(plan)));
        return new ListItem(link);
    }

    private String when(Planned plan) {
        return plan.at() == null
                ? getTranslation(
                        "plan.with", Objects.requireNonNull(plan.release()).name())
                : spoken.say(plan.at(), getLocale());
    }
}
