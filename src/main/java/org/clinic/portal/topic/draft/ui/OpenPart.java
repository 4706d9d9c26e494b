package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.editor.DraftOnScreen;
import org.clinic.portal.topic.draft.editor.Editor;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.presence.ui.WritersHere;

/** The middle of the editor: the section, or the details, that one writes in, or the bin, and who else is there. */
@JsModule("./editor/unsaved-guard.ts")
class OpenPart extends Composite<Div> implements DraftOnScreen.Listener {

    private static final EditorPane NOTHING = new Nothing();

    private final Editor editor;
    private final EditorPanes panes;
    private final EditorPane.Listener listener;
    private final WritersHere writersHere;
    private final Opening opening = new Opening();
    private EditorPane pane = NOTHING;

    OpenPart(Editor editor, EditorPanes panes, EditorPane.Listener listener) {
        this.editor = editor;
        this.panes = panes;
        this.listener = listener;
        var screen = editor.screen();
        writersHere = new WritersHere(screen.me());
        getContent().addClassName("page");
        getContent().add(opening);
        screen.listen(this);
        screen.follow(this, now -> writersHere.show(screen.others().get(), now.part()));
    }

    /** Opens the part that is asked for, else the first section, else the details; answers which. */
    String open(TopicDraft draft, Optional<String> asked) {
        var part = asked.filter(wanted -> wanted.equals(EditorAddress.DETAILS)
                        || wanted.equals(EditorAddress.BIN)
                        || EditorAddress.section(draft, wanted).isPresent())
                .or(() -> draft.sections().stream()
                        .findFirst()
                        .map(section -> section.id().toString()))
                .orElse(EditorAddress.DETAILS);
        pane = EditorAddress.section(draft, part)
                .<EditorPane>map(section -> panes.section(draft, section, editor, listener))
                .orElseGet(() -> part.equals(EditorAddress.BIN)
                        ? panes.bin(draft, editor.screen())
                        : panes.details(draft, editor.screen(), listener));
        var back = EditorAddress.of(draft.id()).link();
        back.setText(getTranslation("editor.back"));
        back.addClassName("back");
        getContent().getChildren().filter(each -> each != opening).toList().forEach(getContent()::remove);
        getContent().add(back, writersHere, pane.component());
        opening.opened(part);
        return part;
    }

    EditorPane pane() {
        return pane;
    }

    /** The section that is open to be written in. */
    Optional<SectionForm> section() {
        return pane instanceof SectionForm form ? Optional.of(form) : Optional.empty();
    }

    @Override
    public void arrived(TopicDraft now) {
        if (now.archived() == null) {
            pane.arrived(now);
        } else {
            // Where an archived topic is shown, not here; what is unsaved is kept in the browser.
            abandon();
            EditorAddress.of(now.id()).open();
        }
    }

    /** Lets go of what stands here, because all text has been replaced. */
    void abandon() {
        pane = NOTHING;
    }

    /** Nothing is open yet, or any more. */
    private static class Nothing implements EditorPane {

        @Override
        public Component component() {
            return new Div();
        }

        @Override
        public void arrived(TopicDraft now) {}
    }
}
