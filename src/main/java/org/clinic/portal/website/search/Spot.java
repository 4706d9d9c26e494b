package org.clinic.portal.website.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TextRenderer;
import org.clinic.portal.content.TopicContent;
import org.jspecify.annotations.Nullable;

/**
 * A place that can be found: a section of a live version, or what stands above them all.
 *
 * @param weights how much each stem says about it
 */
record Spot(
        String slug,
        String language,
        @Nullable SectionId section,
        String title,
        String heading,
        String text,
        Map<String, Double> weights) {

    private static final double TITLE = 5;
    private static final double TITLE_ABOVE = 1.5;
    private static final double HEADING = 4;
    private static final double LABEL = 3;
    private static final double SUMMARY = 2;
    private static final double TEXT = 1;

    static List<Spot> of(TopicContent content, TextRenderer texts) {
        var spots = new ArrayList<Spot>();
        var above = new Weights(content.language());
        above.add(content.title(), TITLE);
        above.add(content.label(), LABEL);
        above.add(content.summary(), SUMMARY);
        spots.add(new Spot(
                content.slug(), content.language(), null, content.title(), "", content.summary(), above.stems));
        for (var section : content.sections()) {
            var text = texts.text(section.body());
            var weights = new Weights(content.language());
            weights.add(content.title(), TITLE_ABOVE);
            weights.add(section.heading(), HEADING);
            weights.add(text, TEXT);
            spots.add(new Spot(
                    content.slug(),
                    content.language(),
                    section.id(),
                    content.title(),
                    section.heading(),
                    text,
                    weights.stems));
        }
        return spots;
    }

    double weight(String stem) {
        return weights.getOrDefault(stem, 0.0);
    }

    /** Says of each stem how much it was said: the second time less than the first. */
    private static final class Weights {

        private final Map<String, Double> stems = new HashMap<>();
        private final String language;

        Weights(String language) {
            this.language = language;
        }

        void add(String text, double each) {
            var counts = new HashMap<String, Integer>();
            WrittenWord.of(text).forEach(word -> counts.merge(Stem.of(word.folded(), language), 1, Integer::sum));
            counts.forEach((stem, count) -> stems.merge(stem, each * (1 + Math.log(count)), Double::sum));
        }
    }
}
