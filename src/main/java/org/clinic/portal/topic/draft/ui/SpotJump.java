package org.clinic.portal.topic.draft.ui;

import java.util.Optional;
import org.clinic.portal.topic.draft.editor.DraftOnScreen;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.draft.editor.Spot;

/** Leads to letters of the draft, into another part if they stand there. */
class SpotJump {

    private final DraftOnScreen screen;
    private final OpenPart part;
    private Optional<Spot> wanted = Optional.empty();

    SpotJump(DraftOnScreen screen, OpenPart part) {
        this.screen = screen;
        this.part = part;
    }

    void to(Spot spot) {
        wanted = Optional.of(spot);
        arrive();
        if (wanted.isPresent()) {
            address(spot).open();
        }
    }

    /** Goes on to the letters that are wanted once what they stand in is open. */
    void arrive() {
        wanted.filter(spot -> screen.now().part().equals(address(spot).part())).ifPresent(spot -> {
            wanted = Optional.empty();
            part.pane().goTo(spot);
        });
    }

    private EditorAddress address(Spot spot) {
        var topic = screen.draft().id();
        return spot.section() == null ? EditorAddress.details(topic) : EditorAddress.of(topic, spot.section());
    }
}
