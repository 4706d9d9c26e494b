package org.clinic.portal.content.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicContent;

/**
 * What visitors read once some of a draft's changes are published and others are not. With nothing left out it is the
 * draft; with all of it, what they read already.
 */
public final class ChosenChanges {

    private ChosenChanges() {}

    /**
     * @param live what visitors read
     * @param leftOut sections that have not changed at all may be among them, and make no difference
     */
    public static TopicContent of(TopicContent live, TopicContent draft, LeftOut leftOut) {
        return of(new TopicComparison(live, draft), leftOut);
    }

    public static TopicContent of(TopicComparison comparison, LeftOut leftOut) {
        var details = leftOut.details() ? comparison.before() : comparison.after();
        return details.with(sections(comparison, leftOut));
    }

    private static List<Section> sections(TopicComparison comparison, LeftOut leftOut) {
        var chosen = new ArrayList<Section>();
        for (var section : comparison.after().sections()) {
            var compared = compared(comparison, section.id());
            if (!isLeftOut(compared, leftOut)) {
                chosen.add(section);
            } else if (compared.before() != null && !compared.moved()) {
                chosen.add(compared.before());
            }
        }
        putBack(chosen, comparison, leftOut);
        return chosen;
    }

    /** Those that are not to go, or to stand elsewhere, behind what stays before them. */
    private static void putBack(List<Section> chosen, TopicComparison comparison, LeftOut leftOut) {
        int behind = 0;
        for (var section : comparison.before().sections()) {
            var compared = compared(comparison, section.id());
            boolean goesElsewhere = compared.moved() || compared.after() == null;
            if (!goesElsewhere) {
                behind = place(chosen, section.id()).orElseThrow() + 1;
            } else if (isLeftOut(compared, leftOut)) {
                chosen.add(behind++, section);
            }
        }
    }

    private static Optional<Integer> place(List<Section> sections, SectionId id) {
        for (int at = 0; at < sections.size(); at++) {
            if (sections.get(at).id().equals(id)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static SectionComparison compared(TopicComparison comparison, SectionId id) {
        return comparison.sections().stream()
                .filter(section -> section.section().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isLeftOut(SectionComparison section, LeftOut leftOut) {
        return leftOut.sections().contains(section.section().id());
    }
}
