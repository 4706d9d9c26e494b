package org.clinic.portal.topic.standard.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clinic.portal.base.ui.Tone;
import org.clinic.portal.topic.check.Finding;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.draft.editor.WaitingTag;
import org.clinic.portal.topic.draft.editor.WaitingTags;

/** How much of what was found waits in each part: of what keeps the topic from being published, and of what is only suggested. */
record FindingTags(FindingsOnScreen findings) implements WaitingTags {

    @Override
    public Map<String, List<WaitingTag>> tags() {
        var found = findings.found().get();
        var tags = new HashMap<String, List<WaitingTag>>();
        tags.put(EditorAddress.DETAILS, of(found.in(null)));
        found.sections().forEach(section -> tags.put(section.toString(), of(found.in(section))));
        tags.values().removeIf(List::isEmpty);
        return tags;
    }

    private static List<WaitingTag> of(List<Finding> waiting) {
        long blocks =
                waiting.stream().filter(finding -> finding.check().blocks()).count();
        return Stream.concat(
                        WaitingTag.of("check.row.blocks", blocks, Tone.DUE).stream(),
                        WaitingTag.of("check.row.hints", waiting.size() - blocks, Tone.NEUTRAL).stream())
                .toList();
    }
}
