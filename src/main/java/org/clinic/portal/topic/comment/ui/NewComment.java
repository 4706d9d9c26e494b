package org.clinic.portal.topic.comment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.clinic.portal.base.ui.Glyph;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.merge.Anchor;
import org.clinic.portal.topic.draft.DraftSection;
import org.jspecify.annotations.Nullable;

/** Where one begins a comment: on words that were chosen in the text, or on the open section as a whole. */
class NewComment extends Composite<Div> {

    /** What it will be about. */
    private record Begun(SectionId section, Anchor about, Body seen) {}

    private final Runnable changed;
    private final Paragraph about = new Paragraph();
    private final Div writing = new Div();
    private final Button onSection;
    private final RemarkField field;
    private @Nullable DraftSection open;
    private @Nullable Begun begun;

    /** {@code changed} hears when one begins, or gives up. */
    NewComment(CommentActions actions, Runnable changed) {
        this.changed = changed;
        field = new RemarkField(
                getTranslation("comment.new"),
                getTranslation("comment.send"),
                actions.mentions(),
                said -> begun != null && actions.add(begun.section(), begun.about(), begun.seen(), said) && end(),
                this::end);
        onSection = new Button(getTranslation("comment.on-section"), Glyph.COMMENT.create(), click -> beginOnSection());
        about.addClassName("quoted");
        writing.addClassName("comment");
        writing.add(about, field);
        getContent().addClassName("new-comment");
        getContent().add(onSection, writing);
        show();
    }

    /** The section that stands open; what was begun on another one is given up. */
    void show(Optional<DraftSection> now) {
        open = now.orElse(null);
        if (begun != null && (open == null || !open.id().equals(begun.section()))) {
            begun = null;
            field.show("");
        }
        show();
    }

    private void beginOnSection() {
        if (open != null) {
            begin(Anchor.ofSection(), open.body());
        }
    }

    void begin(Anchor anchor, Body seen) {
        if (open != null) {
            begun = new Begun(open.id(), anchor, seen);
            about.setText(anchor.place() == null ? getTranslation("comment.about.section") : anchor.quote());
            show();
            field.begin("comment:" + open.id());
            changed.run();
        }
    }

    private boolean end() {
        begun = null;
        field.show("");
        show();
        changed.run();
        return true;
    }

    private void show() {
        onSection.setVisible(open != null && begun == null);
        writing.setVisible(begun != null);
    }

    Optional<Anchor> about() {
        return Optional.ofNullable(begun).map(Begun::about);
    }
}
