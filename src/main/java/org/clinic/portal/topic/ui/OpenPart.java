package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.topic.check.Finding;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.presence.Present;
import org.jspecify.annotations.Nullable;

/** The middle of the editor: the section, or the details, that one writes in, or the bin, and who else is there. */
@JsModule("./editor/unsaved-guard.ts")
class OpenPart extends Composite<Div> {

    private final EditorPanes panes;
    private final boolean readOnly;
    private final EditorPane.Listener listener;
    private final WritersHere writersHere;
    private @Nullable EditorPane pane;
    private String address = EditorAddress.DETAILS;

    OpenPart(EditorPanes panes, boolean readOnly, AccountId me, EditorPane.Listener listener) {
        this.panes = panes;
        this.readOnly = readOnly;
        this.listener = listener;
        writersHere = new WritersHere(me);
        getContent().addClassName("page");
    }

    /** Opens the part that is asked for, else the first section, else the details. */
    void open(TopicDraft draft, Optional<String> asked) {
        address = asked.filter(part -> part.equals(EditorAddress.DETAILS)
                        || part.equals(EditorAddress.BIN)
                        || section(draft, part).isPresent())
                .or(() -> draft.sections().stream()
                        .findFirst()
                        .map(section -> section.id().toString()))
                .orElse(EditorAddress.DETAILS);
        pane = section(draft)
                .map(section -> panes.section(draft, section, readOnly, listener))
                .orElseGet(() -> address.equals(EditorAddress.BIN)
                        ? panes.bin(draft, readOnly)
                        : panes.details(draft, readOnly, listener));
        var back = EditorAddress.of(draft.id()).link();
        back.setText(getTranslation("editor.back"));
        back.addClassName("back");
        getContent().removeAll();
        getContent().add(back, writersHere, pane.component());
    }

    /** The open section as the draft has it; nothing while the details are open. */
    Optional<DraftSection> section(TopicDraft draft) {
        return section(draft, address);
    }

    private static Optional<DraftSection> section(TopicDraft draft, String part) {
        return draft.sections().stream()
                .filter(section -> section.id().toString().equals(part))
                .findFirst();
    }

    /** What is open, as in {@link EditorAddress}. */
    String address() {
        return address;
    }

    void showPresent(List<Present> others) {
        writersHere.show(others, address);
    }

    void arrived(TopicDraft now) {
        pane().ifPresent(open -> open.arrived(now));
    }

    void goTo(String words) {
        pane().ifPresent(open -> open.goTo(words));
    }

    /** Divides the open section where the cursor is, as the browser knows it. */
    void splitAtCursor() {
        pane().ifPresent(EditorPane::splitAtCursor);
    }

    void focusHeading() {
        pane().ifPresent(EditorPane::focusHeading);
    }

    void goTo(Finding finding) {
        pane().ifPresent(open -> open.goTo(finding));
    }

    /** The text that stands open; nothing while the details do. */
    Optional<BodyField> body() {
        return pane().flatMap(EditorPane::body);
    }

    boolean isUnsaved() {
        return !readOnly && pane().filter(EditorPane::isUnsaved).isPresent();
    }

    /** Whether something stands here that leaving would lose. */
    boolean wouldBeLost() {
        return isUnsaved() && pane().filter(EditorPane::isKept).isEmpty();
    }

    Optional<Instant> savedAt() {
        return pane().flatMap(EditorPane::savedAt);
    }

    /** Lets go of what stands here, because all text has been replaced. */
    void abandon() {
        pane = null;
    }

    private Optional<EditorPane> pane() {
        return Optional.ofNullable(pane);
    }
}
