package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.base.ui.When;
import org.clinic.portal.topic.TopicSummary;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.draft.editor.StatusTags;

/** A topic in the list: its title first, then how it stands, then who touched it last, whose it is, and what waits. */
class TopicRow extends ListItem {

    TopicRow(TopicSummary topic, SpokenTime spoken) {
        var link = EditorAddress.of(topic.id()).link();
        link.setText(topic.title().isBlank() ? getTranslation("topic.untitled") : topic.title());
        var tags = new Div(
                topic.archived() == null
                        ? StatusTags.of(topic.status(), topic.liveVersion())
                        : new Tag[] {new Tag(getTranslation("topic.archived"))});
        tags.addClassName("tags");
        var changed = new Div(new When(topic.changedAt(), spoken), new Span(topic.changedBy()));
        changed.addClassNames("made", "muted");
        if (topic.owner() == null) {
            changed.add(new Span(getTranslation("topic.owned-by-nobody")));
        } else if (!topic.owner().name().equals(topic.changedBy())) {
            changed.add(new Span(getTranslation("topic.owned-by", topic.owner().name())));
        }
        if (topic.archived() != null) {
            changed.add(new Span(getTranslation(
                    "topic.archived-by",
                    topic.archived().by(),
                    spoken.say(topic.archived().at(), getLocale()))));
        }
        if (topic.grade() != null) {
            changed.add(new Span(getTranslation("topic.grade", topic.grade())));
        }
        if (topic.openComments() > 0) {
            changed.add(new Span(getTranslation("topic.open-comments", topic.openComments())));
        }
        add(link, tags, changed);
    }
}
