package org.clinic.portal.clinic.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import java.util.List;
import org.clinic.portal.asked.TopicForms;
import org.clinic.portal.base.clinic.AskedFields;
import org.clinic.portal.version.PublishedTopic;
import org.clinic.portal.version.PublishedTopics;

/** What a topic asks that visitors read and that does not ask what the clinic asks. */
record OwnForm(PublishedTopic topic, AskedFields asked) {

    static List<OwnForm> all(PublishedTopics topics, TopicForms forms) {
        return topics.live().stream()
                .flatMap(topic -> forms.own(topic.id(), null).map(asked -> new OwnForm(topic, asked)).stream())
                .toList();
    }

    /** To the form on the site: administrators need not see drafts. */
    Anchor link() {
        var link = new Anchor("/topics/%s#ask".formatted(topic.slug()), topic.title());
        link.setTarget(AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("lang", topic.language());
        return link;
    }
}
