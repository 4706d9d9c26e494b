package org.clinic.portal.topic.ui;

import java.util.Optional;
import org.clinic.portal.topic.DraftSection;
import org.clinic.portal.topic.check.Finding;

/** Leads to the very words of a finding, into another section if they stand there. */
class FindingJump {

    private final DraftOnScreen screen;
    private final OpenPart part;
    private final SidePanel beside;
    private Optional<Finding> wanted = Optional.empty();

    FindingJump(DraftOnScreen screen, OpenPart part, SidePanel beside) {
        this.screen = screen;
        this.part = part;
        this.beside = beside;
    }

    void to(Finding finding) {
        wanted = Optional.of(finding);
        beside.setDrawn(false);
        arrive();
        if (wanted.isPresent()) {
            EditorAddress.of(screen.get().id(), finding.section()).open();
        }
    }

    /** Goes on to the words once their section is open. */
    void arrive() {
        var open = part.section(screen.get()).map(DraftSection::id);
        wanted.filter(finding -> open.filter(finding.section()::equals).isPresent())
                .ifPresent(finding -> {
                    wanted = Optional.empty();
                    part.goTo(finding);
                });
    }
}
