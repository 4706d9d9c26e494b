package org.clinic.portal.version;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clinic.portal.base.text.Folded;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;

/** The site as it is, after changes that are to come. */
final class SiteToCome implements Site {

    private static final Comparator<PublishedTopic> BY_TITLE = Comparator.comparing(
                    (PublishedTopic topic) -> Folded.of(topic.title()))
            .thenComparing(topic -> topic.id().toString());

    private final SiteAt present;
    private final Map<TopicId, TopicToCome> changed = new LinkedHashMap<>();

    /** @param changes in the order in which they happen */
    SiteToCome(SiteAt present, ContentJson json, List<ComingChange> changes) {
        this.present = present;
        for (var change : changes) {
            if (!isRefused(change)) {
                changed.put(change.topic(), topic(change.topic()).after(change, json));
            }
        }
    }

    /** A slug at which a topic was published stays that topic's. */
    private boolean isRefused(ComingChange change) {
        return change instanceof ComingChange.Publishing publishing
                && topicAt(publishing.content().slug())
                        .filter(other -> !other.equals(change.topic()))
                        .isPresent();
    }

    private Optional<LastVersion> last(TopicId topic) {
        return Optional.ofNullable(topic(topic).last());
    }

    private TopicToCome topic(TopicId topic) {
        var known = changed.get(topic);
        return known != null ? known : new TopicToCome(present.last(topic).orElse(null), present.told(topic));
    }

    private Optional<TopicId> topicAt(String slug) {
        return present.topicAt(slug)
                .or(() -> changed.entrySet().stream()
                        .filter(topic -> topic.getValue().hasSlug(slug))
                        .map(Map.Entry::getKey)
                        .findFirst());
    }

    @Override
    public List<PublishedTopic> live() {
        var same = present.live().stream().filter(topic -> !changed.containsKey(topic.id()));
        var other = changed.values().stream()
                .flatMap(topic -> topic.live().stream())
                .map(LastVersion::listed);
        return Stream.concat(same, other).sorted(BY_TITLE).toList();
    }

    @Override
    public Publication find(String slug) {
        return topicAt(slug)
                .flatMap(topic -> Optional.ofNullable(topic(topic).last()))
                .map(last -> last.at(slug, this::last))
                .orElseGet(Publication.Unknown::new);
    }

    @Override
    public Optional<LiveSection> whereIs(TopicId topic, SectionId section) {
        var known = changed.get(topic);
        return known == null
                ? present.whereIs(topic, section)
                : known.live()
                        .map(last -> last.version().content())
                        .map(content -> new LiveSection(
                                content.slug(), content.section(section).isPresent()));
    }

    @Override
    public List<ToldVersion> told(TopicId topic) {
        return topic(topic).told();
    }

    @Override
    public Optional<PublishedVersion> version(TopicId topic, int number) {
        return topic(topic).fresh().stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .or(() -> present.version(topic, number));
    }
}
