package org.clinic.portal.topic.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.topic.check.Finding;
import org.jspecify.annotations.Nullable;

/** What the checks find in a draft, and what of it was set aside. */
public final class DraftFindings {

    private static final Found NOTHING = new Found(List.of(), Map.of());

    private final Found details;
    private final Map<SectionId, Found> sections;
    private final List<SectionId> order;
    private final List<Finding> all;

    /**
     * What was found in one part.
     *
     * @param waiting to be mended or set aside, in the order of the text
     */
    private record Found(List<Finding> waiting, Map<Finding, SetAside> aside) {

        private static Found of(List<Finding> findings, TopicStandards standards) {
            var aside = new LinkedHashMap<Finding, SetAside>();
            findings.forEach(finding -> standards.setAside(finding).ifPresent(said -> aside.put(finding, said)));
            return new Found(
                    findings.stream()
                            .filter(finding -> !aside.containsKey(finding))
                            .toList(),
                    aside);
        }
    }

    /** {@code inSections} has every section, in the order of the draft. */
    DraftFindings(List<Finding> inDetails, Map<SectionId, List<Finding>> inSections, TopicStandards standards) {
        details = Found.of(inDetails, standards);
        sections = new LinkedHashMap<>();
        inSections.forEach((section, findings) -> sections.put(section, Found.of(findings, standards)));
        order = List.copyOf(sections.keySet());
        var together = new ArrayList<>(details.waiting());
        sections.values().forEach(found -> together.addAll(found.waiting()));
        all = List.copyOf(together);
    }

    /** What waits in a section to be mended or set aside, in the order of the text; in the details without one. */
    public List<Finding> in(@Nullable SectionId section) {
        return found(section).waiting();
    }

    /** What was found in a section's text as it is, and set aside; in the details without one. */
    public Map<Finding, SetAside> setAside(@Nullable SectionId section) {
        return found(section).aside();
    }

    private Found found(@Nullable SectionId section) {
        return section == null ? details : sections.getOrDefault(section, NOTHING);
    }

    /** The sections of the draft, in order, whether or not anything was found in them. */
    public List<SectionId> sections() {
        return order;
    }

    /** What waits in the whole draft, in the order of the text. */
    public List<Finding> all() {
        return all;
    }

    /** The place of a section among the others; -1 for the details, which come first, and if it is none of them. */
    public int position(@Nullable SectionId section) {
        return section == null ? -1 : order.indexOf(section);
    }
}
