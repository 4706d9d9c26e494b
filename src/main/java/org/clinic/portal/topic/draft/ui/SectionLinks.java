package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.component.Component;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.draft.SectionSearch;

/** The sections that links of one topic lead to or could lead to, as the editor in the browser wants them. */
record SectionLinks(SectionSearch search, TopicId topic) {

    /** A section to choose; {@code href} stands for it in the browser only. */
    record Choice(String href, String topic, String heading) {}

    List<Choice> find(String words) {
        return search.find(topic, words).stream()
                .map(found -> new Choice(href(found.target()), found.title(), found.heading()))
                .toList();
    }

    /** For each target what it is at present, in the words of its headings, and whether that can be read. */
    Map<String, Object> look(Set<LinkTarget.ToSection> targets, Component on) {
        var looks = new HashMap<String, Object>();
        targets.forEach(
                target -> looks.put(href(target), Map.of("says", on.getTranslation("link.gone"), "broken", true)));
        for (var found : search.look(targets)) {
            var says =
                    on.getTranslation(found.removed() ? "link.removed" : "link.leads", found.title(), found.heading());
            looks.put(href(found.target()), Map.of("says", says, "broken", found.removed()));
        }
        looks.keySet().retainAll(targets.stream().map(SectionLinks::href).toList());
        return looks;
    }

    private static String href(LinkTarget.ToSection target) {
        return "section:%s/%s".formatted(target.topic(), target.section());
    }
}
