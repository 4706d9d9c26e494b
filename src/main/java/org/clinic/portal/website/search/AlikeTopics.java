package org.clinic.portal.website.search;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clinic.portal.content.TextRenderer;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.version.PublishedTopic;
import org.clinic.portal.version.PublishedVersion;
import org.clinic.portal.version.Site;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * Which topics of a site use the same words as another, by the stems that the search knows: the rarer a word is there, the
 * more it says. The same site always gives the same answer.
 */
@Component
public class AlikeTopics {

    /** The cosine of two texts from which on they are alike: 1 if they say the same, 0 if they have no word in common. */
    static final double ALIKE = 0.12;

    private static final int MOST_KEPT = 500;

    private final TextRenderer texts;
    private final Clock clock;

    /** As versions never change. */
    private final ConcurrentLruCache<Numbered, Holder> kept =
            new ConcurrentLruCache<>(MOST_KEPT, numbered -> new Holder());

    AlikeTopics(TextRenderer texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    private record Numbered(TopicId topic, int number, Instant publishedAt) {}

    /** Filled by whoever needs it first. */
    private static final class Holder {
        private volatile Map<String, Double> weights = Map.of();
    }

    private record Scored(PublishedTopic topic, double score) {}

    /**
     * Those that are most alike first, all of them in the language of the version and none its own topic.
     *
     * @param version live or not, be it a draft that nobody has published
     * @param most how many at most
     */
    public List<PublishedTopic> of(Site site, PublishedVersion version, int most) {
        var language = version.content().language();
        var own = weights(version.content());
        var others = new HashMap<PublishedTopic, Map<String, Double>>();
        site.live().stream()
                .filter(topic ->
                        topic.language().equals(language) && !topic.id().equals(version.topic()))
                .forEach(topic -> others.put(topic, weights(site, topic)));
        var rarity = Rarity.among(
                Stream.concat(Stream.of(own), others.values().stream()).toList());
        return others.entrySet().stream()
                .map(other -> new Scored(other.getKey(), rarity.cosine(own, other.getValue())))
                .filter(scored -> scored.score() >= ALIKE)
                .sorted(Comparator.comparingDouble(Scored::score)
                        .reversed()
                        .thenComparing(scored -> scored.topic().title())
                        .thenComparing(scored -> scored.topic().id().toString()))
                .limit(most)
                .map(Scored::topic)
                .toList();
    }

    private Map<String, Double> weights(Site site, PublishedTopic topic) {
        if (topic.publishedAt().isAfter(clock.instant())) {
            // What is to come may be another text by then.
            return read(site, topic);
        }
        var holder = kept.get(new Numbered(topic.id(), topic.number(), topic.publishedAt()));
        if (holder.weights.isEmpty()) {
            holder.weights = read(site, topic);
        }
        return holder.weights;
    }

    private Map<String, Double> read(Site site, PublishedTopic topic) {
        return weights(site.version(topic.id(), topic.number()).orElseThrow().content());
    }

    /** In the order of the stems: added up in another one, two topics that say the same could differ by a hair. */
    private Map<String, Double> weights(TopicContent content) {
        var language = content.language();
        var weights = new TreeMap<String, Double>();
        Spot.of(content, texts)
                .forEach(spot -> spot.weights().forEach((stem, weight) -> {
                    if (!Stem.isSmall(stem, language)) {
                        weights.merge(stem, weight, Double::sum);
                    }
                }));
        // What is said often is what a text is about, but not as many times as it is said.
        weights.replaceAll((stem, weight) -> 1 + Math.log1p(weight));
        return Collections.unmodifiableMap(weights);
    }

    /** How much each stem says, squared: the fewer topics say it, the more. */
    private record Rarity(Map<String, Double> squares) {

        static Rarity among(List<Map<String, Double>> topics) {
            var squares = new HashMap<String, Double>();
            topics.forEach(topic -> topic.keySet().forEach(stem -> squares.merge(stem, 1.0, Double::sum)));
            squares.replaceAll((stem, count) -> Math.pow(Math.log(1 + topics.size() / count), 2));
            return new Rarity(squares);
        }

        double cosine(Map<String, Double> one, Map<String, Double> other) {
            double lengths = product(one, one) * product(other, other);
            return lengths == 0 ? 0 : product(one, other) / Math.sqrt(lengths);
        }

        private double product(Map<String, Double> one, Map<String, Double> other) {
            double product = 0;
            for (var word : one.entrySet()) {
                product += word.getValue()
                        * other.getOrDefault(word.getKey(), 0.0)
                        * squares.getOrDefault(word.getKey(), 0.0);
            }
            return product;
        }
    }
}
