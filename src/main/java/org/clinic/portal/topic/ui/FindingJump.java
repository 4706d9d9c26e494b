package org.clinic.portal.topic.ui;

import java.util.Optional;
import org.clinic.portal.topic.check.Finding;

/** Leads to the very words of a finding, into another part if they stand there. */
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
            address(finding).open();
        }
    }

    private EditorAddress address(Finding finding) {
        var topic = screen.get().id();
        return finding.section() == null ? EditorAddress.details(topic) : EditorAddress.of(topic, finding.section());
    }

    /** Goes on to the words once what they stand in is open. */
    void arrive() {
        wanted.filter(finding -> part.address().equals(address(finding).part())).ifPresent(finding -> {
            wanted = Optional.empty();
            part.goTo(finding);
        });
    }
}
