package org.clinic.portal.website;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.version.PublishedVersion;
import org.springframework.stereotype.Component;

/** The topics that a version has links to. As its text never changes, it is read for that once. */
@Component
class LinkedTopics {

    private final PublishedTopics topics;
    private final Map<Numbered, Set<TopicId>> known = new ConcurrentHashMap<>();

    private record Numbered(TopicId topic, int number) {}

    LinkedTopics(PublishedTopics topics) {
        this.topics = topics;
    }

    Set<TopicId> of(TopicId topic, int number) {
        return known.computeIfAbsent(
                new Numbered(topic, number),
                version -> linked(topics.version(topic, number).orElseThrow()));
    }

    private static Set<TopicId> linked(PublishedVersion version) {
        return version.content().sections().stream()
                .flatMap(section -> section.body().linkedSections().stream())
                .map(LinkTarget.ToSection::topic)
                .filter(topic -> !topic.equals(version.topic()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
