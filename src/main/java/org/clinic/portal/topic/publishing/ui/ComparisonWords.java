package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.merge.SectionComparison;
import org.clinic.portal.content.merge.SectionTally;
import org.clinic.portal.content.merge.SectionTally.Sign;
import org.clinic.portal.content.merge.TopicComparison;
import org.clinic.portal.topic.draft.editor.SectionName;

/** What a comparison is in words and figures, in the language of whoever looks at it. */
final class ComparisonWords {

    private ComparisonWords() {}

    /** How many sections differ and how, and what else of the topic does. */
    static String summary(TopicComparison comparison) {
        if (comparison.isEmpty()) {
            return say("compare.same");
        }
        var details = details(comparison);
        return details.isEmpty()
                ? sections(comparison)
                : sections(comparison) + " " + say("compare.differ.details", String.join(", ", details));
    }

    private static String sections(TopicComparison comparison) {
        var signs = new EnumMap<Sign, Integer>(Sign.class);
        comparison.sections().stream()
                .map(section -> section.tally().sign())
                .filter(sign -> sign != Sign.SAME)
                .forEach(sign -> signs.merge(sign, 1, Integer::sum));
        if (signs.isEmpty()) {
            return say("compare.differ.none");
        }
        var kinds = new ArrayList<String>();
        signs.forEach((sign, number) -> kinds.add(say("compare.sign." + sign, number)));
        int differ = signs.values().stream().mapToInt(Integer::intValue).sum();
        return say("compare.differ", differ, comparison.sections().size(), String.join(", ", kinds));
    }

    /** What the topic says of itself and says otherwise now. */
    static List<String> details(TopicComparison comparison) {
        var changed = new ArrayList<String>();
        add(changed, !comparison.title().isSame(), "compare.detail.title");
        add(changed, !comparison.label().isSame(), "compare.detail.label");
        add(changed, !comparison.summary().isSame(), "compare.detail.summary");
        add(changed, !comparison.slug().isSame(), "compare.detail.address");
        add(changed, !comparison.before().language().equals(comparison.after().language()), "compare.detail.language");
        return changed;
    }

    private static void add(List<String> changed, boolean isChanged, String key) {
        if (isChanged) {
            changed.add(say(key));
        }
    }

    /** What became of a section. */
    static String of(SectionTally tally) {
        return switch (tally.sign()) {
            case ADDED -> say("compare.section.new");
            case REMOVED -> say("compare.section.gone");
            case SAME -> say("compare.section.same");
            case REWORDED, MOVED, LINKED ->
                tally.counts().stream().map(ComparisonWords::of).collect(Collectors.joining(", "));
        };
    }

    private static String of(SectionTally.Count count) {
        return say("compare.count." + count.what(), say("compare.unit." + count.unit(), count.number()));
    }

    static String name(SectionComparison section) {
        return name(section.section());
    }

    static String name(Section section) {
        return SectionName.of(section.kind(), section.heading());
    }

    private static String say(String key, Object... values) {
        return I18NProvider.translate(key, values);
    }
}
