package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.base.ui.Tone;
import org.clinic.portal.topic.check.Finding;

/** How much waits in a section: what keeps the topic from being published, what is only suggested, what is discussed. */
class WaitingTags extends Span {

    private Shown shown = new Shown(0, 0, 0);

    WaitingTags() {
        addClassName("findings");
    }

    void show(List<Finding> findings, long comments) {
        long blocks =
                findings.stream().filter(finding -> finding.check().blocks()).count();
        long hints = findings.size() - blocks;
        var now = new Shown(blocks, hints, comments);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        removeAll();
        if (blocks > 0) {
            add(new Tag(getTranslation("check.row.blocks", blocks), Tone.DUE));
        }
        if (hints > 0) {
            add(new Tag(getTranslation("check.row.hints", hints)));
        }
        if (comments > 0) {
            add(new Tag(getTranslation("comment.row", comments)));
        }
    }

    /** With every save all sections are gone through, and few have changed. */
    private record Shown(long blocks, long hints, long comments) {}
}
