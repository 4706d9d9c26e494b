package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.base.ui.Tone;
import org.clinic.portal.base.ui.When;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.address.TopicAddress;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.version.ComingChange;
import org.clinic.portal.version.PublishedTopic;
import org.clinic.portal.version.SiteThen;
import org.jspecify.annotations.Nullable;

/** The topics that were or will be live at a moment; each leads to what its page says then. */
class SiteTopics extends Composite<Nav> {

    private final Map<TopicId, RouterLink> links = new LinkedHashMap<>();

    /**
     * @param moment the name of it
     * @param empty stands in place of the topics if there is none
     */
    SiteTopics(String moment, SiteThen then, Component empty, SpokenTime spoken) {
        var planned = then.coming().stream().map(ComingChange::topic).collect(Collectors.toSet());
        var topics = then.site().live();
        var list = new UnorderedList();
        topics.forEach(topic -> list.add(row(moment, topic, planned, spoken)));
        getContent().addClassName("topics");
        getContent().setAriaLabel(getTranslation("site.topics"));
        if (topics.isEmpty()) {
            getContent().add(empty);
        } else {
            getContent().add(new H2(getTranslation("site.topics.count", topics.size())), list);
        }
    }

    private ListItem row(String moment, PublishedTopic topic, Set<TopicId> planned, SpokenTime spoken) {
        var link = EditorAddress.link(TopicAddress.site(moment, topic.id()));
        link.setText(topic.title());
        links.put(topic.id(), link);
        var made = new Div(
                new Span(getTranslation("version.number", topic.number())), new When(topic.publishedAt(), spoken));
        made.addClassNames("made", "muted");
        var row = new ListItem(link, made);
        if (planned.contains(topic.id())) {
            made.add(new Tag(getTranslation("site.planned"), Tone.SOON));
        }
        return row;
    }

    /** Marks the topic whose page is shown, if one is. */
    void mark(@Nullable TopicId shown) {
        links.forEach((topic, link) -> {
            if (topic.equals(shown)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }
}
