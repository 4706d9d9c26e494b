package org.clinic.portal.website;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clinic.portal.related.RelatedChoice;
import org.clinic.portal.related.RelatedTopics;
import org.clinic.portal.version.PublishedTopic;
import org.clinic.portal.version.PublishedVersion;
import org.clinic.portal.website.search.AlikeTopics;
import org.springframework.stereotype.Component;

/**
 * What the readers of a topic may want to read next: what marketing has chosen, as far as it can be read in the same
 * language; where nothing of that is left, the topics that use the same words.
 */
@Component
class FurtherReading {

    private final RelatedTopics related;
    private final AlikeTopics alike;

    FurtherReading(RelatedTopics related, AlikeTopics alike) {
        this.related = related;
        this.alike = alike;
    }

    List<PublishedTopic> after(ShownSite site, PublishedVersion version) {
        var chosen = chosen(site, version);
        return chosen.isEmpty() ? alike.of(site.site(), version, RelatedChoice.MOST) : chosen;
    }

    private List<PublishedTopic> chosen(ShownSite site, PublishedVersion version) {
        var ids = related.chosen(version.topic(), site.at());
        if (ids.isEmpty()) {
            return List.of();
        }
        var live = site.site().live().stream()
                .filter(topic -> topic.language().equals(version.content().language()))
                .collect(Collectors.toMap(PublishedTopic::id, Function.identity()));
        return ids.stream().map(live::get).filter(Objects::nonNull).toList();
    }
}
