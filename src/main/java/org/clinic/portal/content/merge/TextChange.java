package org.clinic.portal.content.merge;

import org.clinic.portal.content.Body;

/** What has become of a section's text; made once for all anchors that follow it. */
public final class TextChange {

    private final PlainText before;
    private final PlainText after;
    private final TextTrace trace;

    public TextChange(Body before, Body after) {
        this.before = new PlainText(before);
        this.after = new PlainText(after);
        trace = new TextTrace(this.before.lines(), this.after.lines());
    }

    PlainText before() {
        return before;
    }

    PlainText after() {
        return after;
    }

    TextTrace trace() {
        return trace;
    }

    /** Whether something stands elsewhere now, which an editor that was told of words only cannot know. */
    public boolean hasMoves() {
        return trace.hasMoves();
    }

    /** Whether nothing is left of its words where they stood, so that they are elsewhere now or nowhere. */
    public boolean tearsOff(Anchor anchor) {
        return anchor.place() != null && trace.follow(anchor.place()).isEmpty();
    }
}
