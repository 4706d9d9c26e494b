package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.Stream;
import org.clinic.portal.base.ui.Tone;
import org.clinic.portal.topic.check.Finding;

/**
 * How much waits in a section: of what keeps the topic from being published, of what is only suggested, or of what is
 * discussed.
 *
 * @param tone the name of the class that gives it its colours
 */
record WaitingTag(String text, String tone) {

    /** Those of a section, in the language of {@code speaker}; none where nothing waits. */
    static List<WaitingTag> of(Component speaker, List<Finding> findings, long comments) {
        long blocks =
                findings.stream().filter(finding -> finding.check().blocks()).count();
        return Stream.of(
                        tag(speaker, "check.row.blocks", blocks, Tone.DUE),
                        tag(speaker, "check.row.hints", findings.size() - blocks, Tone.NEUTRAL),
                        tag(speaker, "comment.row", comments, Tone.NEUTRAL))
                .flatMap(List::stream)
                .toList();
    }

    private static List<WaitingTag> tag(Component speaker, String key, long count, Tone tone) {
        return count == 0 ? List.of() : List.of(new WaitingTag(speaker.getTranslation(key, count), tone.className()));
    }
}
