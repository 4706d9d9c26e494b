package org.clinic.portal.feedback.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.function.Consumer;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.When;
import org.clinic.portal.feedback.ReaderNote;

/** One note: what it is about, when it came, its words, and that it is done. */
class ReaderNoteRow extends ListItem {

    private final ReaderNote note;

    ReaderNoteRow(ReaderNote note, SpokenTime spoken, Consumer<ReaderNoteRow> done) {
        this.note = note;
        var words = new Paragraph(note.words());
        words.addClassName("message");
        words.getElement().setAttribute("dir", "auto");
        var text = new Div(head(spoken), words);
        text.addClassName("words");
        var button = new Button(getTranslation("reader-notes.done"), click -> done.accept(this));
        button.setAriaLabel(getTranslation("reader-notes.done.named", about()));
        add(text, button);
    }

    ReaderNote note() {
        return note;
    }

    private Component head(SpokenTime spoken) {
        var about = new H2(about());
        about.getElement().setAttribute("dir", "auto");
        var where = new Span(
                note.heading() == null
                        ? getTranslation("reader-notes.version", note.number())
                        : getTranslation("reader-notes.section-of", note.title(), note.number()));
        where.addClassName("muted");
        var head = new Div(about, where, new When(note.receivedAt(), spoken));
        head.addClassName("head");
        return head;
    }

    private String about() {
        return Objects.requireNonNullElse(note.heading(), note.title());
    }
}
