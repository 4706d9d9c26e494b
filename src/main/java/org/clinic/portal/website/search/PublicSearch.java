package org.clinic.portal.website.search;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clinic.portal.content.TextRenderer;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.version.PublishedVersion;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Finds places in what is live. What is live the database is asked each time; the texts of versions never change and are
 * kept, so that nothing has to be heard for it to be right. See decision 28.
 */
@Service
@PreAuthorize("permitAll()")
public class PublicSearch {

    private final PublishedTopics topics;
    private final TextRenderer texts;
    private volatile Known known = new Known(Map.of(), Map.of(), Map.of());

    PublicSearch(PublishedTopics topics, TextRenderer texts) {
        this.topics = topics;
        this.texts = texts;
    }

    /** What is indexed: the versions by number, their spots, and an index of each language. */
    private record Known(Map<TopicId, Integer> live, Map<TopicId, List<Spot>> spots, Map<String, Index> languages) {}

    /** Looks in a language first; in others only for what is written there just so, unless there is nothing else. */
    public Found find(String query, String language) {
        var now = known();
        var instead = new LinkedHashMap<String, String>();
        var index = now.languages.get(language);
        var hits = index == null ? List.<Hit>of() : index.find(query, instead);
        var others = now.languages.entrySet().stream()
                .filter(other -> !other.getKey().equals(language))
                .flatMap(other -> found(other.getValue(), query, hits.isEmpty(), instead))
                .toList();
        return new Found(hits, others, Map.copyOf(instead));
    }

    private static Stream<Hit> found(Index other, String query, boolean alone, Map<String, String> instead) {
        var guessed = new HashMap<String, String>();
        var hits = other.find(query, guessed);
        if (!alone && !guessed.isEmpty()) {
            return Stream.of();
        }
        if (alone && !hits.isEmpty()) {
            instead.clear();
            instead.putAll(guessed);
        }
        return hits.stream();
    }

    private Known known() {
        var live = topics.liveNumbers();
        var before = known;
        return before.live.equals(live) ? before : learn(live);
    }

    /** One at a time: of a hundred who ask after a publication one reads it. */
    private synchronized Known learn(Map<TopicId, Integer> live) {
        var before = known;
        if (before.live.equals(live)) {
            return before;
        }
        var spots = new HashMap<TopicId, List<Spot>>();
        live.forEach((topic, number) -> spots.put(
                topic, number.equals(before.live.get(topic)) ? before.spots.get(topic) : read(topic, number)));
        var languages = spots.values().stream().flatMap(List::stream).collect(Collectors.groupingBy(Spot::language));
        known = new Known(
                Map.copyOf(live),
                Map.copyOf(spots),
                languages.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> new Index(each.getKey(), each.getValue()))));
        return known;
    }

    private List<Spot> read(TopicId topic, int number) {
        PublishedVersion version = topics.version(topic, number).orElseThrow();
        return Spot.of(version.content(), texts);
    }
}
