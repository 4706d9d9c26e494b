package org.clinic.portal.website.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The spots of one language, and the words that stand in them. */
final class Index {

    private static final int MOST_WORDS = 8;
    private static final int MOST_HITS = 20;
    private static final int MOST_ENDINGS = 30;
    private static final int SHORTEST_BEGINNING = 3;
    private static final double UNFINISHED = 0.6;
    private static final double SLIPPED = 0.7;

    private final String language;
    private final List<Spot> spots;

    /** How often each word stands in them. */
    private final TreeMap<String, Integer> words = new TreeMap<>();

    private final Map<String, List<Spot>> byStem = new HashMap<>();

    Index(String language, List<Spot> spots) {
        this.language = language;
        this.spots = List.copyOf(spots);
        for (var spot : spots) {
            spot.weights()
                    .keySet()
                    .forEach(stem ->
                            byStem.computeIfAbsent(stem, _ -> new ArrayList<>()).add(spot));
            Stream.of(spot.title(), spot.heading(), spot.text())
                    .flatMap(text -> WrittenWord.of(text).stream())
                    .forEach(word -> words.merge(word.folded(), 1, Integer::sum));
        }
    }

    /** What one looked for by a word: stems with how well each fits. */
    private record Sought(Map<String, Double> stems) {

        double in(Spot spot, Index index) {
            return stems.entrySet().stream()
                    .mapToDouble(stem -> stem.getValue() * spot.weight(stem.getKey()) * index.rarity(stem.getKey()))
                    .max()
                    .orElse(0);
        }
    }

    private record Scored(Spot spot, long words, double score) {}

    /**
     * What is found, with all words if there is such a place.
     *
     * @param instead takes up the words that were looked for instead of others
     */
    List<Hit> find(String query, Map<String, String> instead) {
        var sought = sought(query, instead);
        var stems = new HashSet<String>();
        sought.forEach(word -> stems.addAll(word.stems().keySet()));
        var scored = stems.stream()
                .flatMap(stem -> byStem.getOrDefault(stem, List.of()).stream())
                .distinct()
                .map(spot -> score(spot, sought))
                .toList();
        long most = scored.stream().mapToLong(Scored::words).max().orElse(0);
        boolean all = most == sought.size();
        return scored.stream()
                .filter(one -> !all || one.words() == most)
                .sorted(Comparator.comparing(Scored::words)
                        .thenComparing(Scored::score)
                        .reversed()
                        .thenComparing(one -> one.spot().title())
                        .thenComparing(one -> one.spot().heading()))
                .limit(MOST_HITS)
                .map(one -> hit(one.spot(), stems))
                .toList();
    }

    private Scored score(Spot spot, List<Sought> sought) {
        var scores = sought.stream().map(word -> word.in(spot, this)).toList();
        return new Scored(
                spot,
                scores.stream().filter(score -> score > 0).count(),
                scores.stream().mapToDouble(Double::doubleValue).sum());
    }

    private Hit hit(Spot spot, Set<String> stems) {
        return new Hit(
                spot.slug(),
                language,
                spot.section(),
                Excerpt.marked(spot.title(), language, stems),
                Excerpt.marked(spot.heading(), language, stems),
                Excerpt.of(spot.text(), language, stems));
    }

    private double rarity(String stem) {
        return Math.log(
                1 + (double) spots.size() / byStem.getOrDefault(stem, List.of()).size());
    }

    private List<Sought> sought(String query, Map<String, String> instead) {
        var written = WrittenWord.of(query);
        var telling = written.stream()
                .filter(word -> !Stem.isSmall(word.folded(), language))
                .toList();
        var asked = telling.isEmpty() ? written : telling;
        var sought = new LinkedHashMap<String, Sought>();
        for (var word : asked.stream().limit(MOST_WORDS).toList()) {
            boolean last = word.equals(written.getLast());
            sought.putIfAbsent(word.folded(), sought(word, last, query, instead));
        }
        return List.copyOf(sought.values());
    }

    private Sought sought(WrittenWord word, boolean last, String query, Map<String, String> instead) {
        var stem = Stem.of(word.folded(), language);
        var stems = new HashMap<String, Double>();
        if (last && word.folded().length() >= SHORTEST_BEGINNING) {
            words.tailMap(word.folded()).keySet().stream()
                    .takeWhile(whole -> whole.startsWith(word.folded()))
                    .limit(MOST_ENDINGS)
                    .forEach(whole -> stems.put(Stem.of(whole, language), UNFINISHED));
        }
        if (byStem.containsKey(stem)) {
            stems.put(stem, 1.0);
        }
        return new Sought(stems.isEmpty() ? nearest(word, query, instead) : stems);
    }

    /** Of the words that there are those with the fewest slips; the best of them is told. */
    private Map<String, Double> nearest(WrittenWord word, String query, Map<String, String> instead) {
        int least = Slip.forgiven(word.folded());
        var nearest = new ArrayList<String>();
        if (least == 0) {
            return Map.of();
        }
        for (var other : words.keySet()) {
            int slips = Slip.between(word.folded(), other, least);
            if (slips < least) {
                nearest.clear();
            }
            if (slips <= least) {
                least = slips;
                nearest.add(other);
            }
        }
        var stems = new HashMap<String, Double>();
        nearest.forEach(other -> stems.put(Stem.of(other, language), SLIPPED));
        nearest.stream().max(likeness(word.folded())).ifPresent(other -> {
            stems.put(Stem.of(other, language), 1.0);
            instead.put(query.substring(word.from(), word.to()), other);
        });
        return stems;
    }

    /** People rarely miss the first letter. */
    private Comparator<String> likeness(String word) {
        return Comparator.<String, Boolean>comparing(other -> other.charAt(0) == word.charAt(0))
                .thenComparing(words::get)
                .thenComparing(Comparator.reverseOrder());
    }
}
