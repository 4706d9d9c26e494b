package org.clinic.portal.topic.standard;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.topic.check.Checks;
import org.clinic.portal.topic.check.Finding;
import org.clinic.portal.topic.check.Term;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.TopicDetails;
import org.clinic.portal.topic.draft.TopicDraft;
import org.jspecify.annotations.Nullable;

/**
 * Looks through drafts that follow on each other, as somebody writes: each time only at sections that say something
 * new. For one thread at a time.
 */
public final class Inspection {

    private final Map<SectionId, Looked> looked = new HashMap<>();
    private @Nullable LookedDetails lookedDetails;
    private Against against = new Against(List.of(), "");
    private Checks checks = new Checks(List.of(), Locale.ENGLISH);

    /** With anything else all is looked at anew. */
    private record Against(List<Term> terms, String language) {}

    /** What was found in a section when it said this. */
    private record Looked(Section content, List<Finding> findings) {}

    private record LookedDetails(TopicDetails content, List<Finding> findings) {}

    /** What the checks find in a draft, held against these standards. */
    public DraftFindings of(TopicDraft draft, TopicStandards standards) {
        holdAgainst(new Against(standards.terms(), draft.details().language()));
        var sections = new LinkedHashMap<SectionId, List<Finding>>();
        draft.sections().forEach(section -> sections.put(section.id(), in(section)));
        looked.keySet().retainAll(sections.keySet());
        return new DraftFindings(inDetails(draft), sections, standards);
    }

    private void holdAgainst(Against now) {
        if (!now.equals(against)) {
            against = now;
            checks = new Checks(now.terms(), Locale.forLanguageTag(now.language()));
            looked.clear();
            lookedDetails = null;
        }
    }

    private List<Finding> in(DraftSection section) {
        var content = section.content();
        var before = looked.get(section.id());
        if (before == null || !before.content().equals(content)) {
            before = new Looked(content, checks.in(content));
            looked.put(section.id(), before);
        }
        return before.findings();
    }

    private List<Finding> inDetails(TopicDraft draft) {
        if (lookedDetails == null || !lookedDetails.content().equals(draft.details())) {
            lookedDetails = new LookedDetails(draft.details(), checks.inDetails(draft.content()));
        }
        return lookedDetails.findings();
    }
}
