package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.When;
import org.clinic.portal.topic.TopicSummary;

/** A topic in the list: its title first, then how it stands, then who touched it last. */
class TopicRow extends ListItem {

    TopicRow(TopicSummary topic, SpokenTime spoken) {
        var link = EditorAddress.of(topic.id()).link();
        link.setText(topic.title().isBlank() ? getTranslation("topic.untitled") : topic.title());
        var tags = new Div(StatusTags.of(topic.status(), topic.liveVersion()));
        tags.addClassName("tags");
        var changed = new Div(new When(topic.changedAt(), spoken), new Span(topic.changedBy()));
        changed.addClassNames("made", "muted");
        add(link, tags, changed);
    }
}
