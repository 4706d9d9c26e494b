package org.clinic.portal.topic.useful.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.base.ui.When;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.feedback.ReaderNote;
import org.clinic.portal.feedback.TopicFeedback;

/** What readers wrote about a topic that tells of nobody, until it is done. */
class NoteList extends Composite<Div> {

    private final TopicFeedback feedback;
    private final SpokenTime spoken;
    private final Paragraph none = new Paragraph(getTranslation("useful.notes.none"));
    private final UnorderedList list = new UnorderedList();
    private final Set<UUID> known = new HashSet<>();

    NoteList(TopicFeedback feedback, SpokenTime spoken) {
        this.feedback = feedback;
        this.spoken = spoken;
        none.addClassName("muted");
        getContent().add(new H2(getTranslation("useful.notes")), none, list);
    }

    void show(TopicId topic) {
        list.removeAll();
        known.clear();
        showNew(topic);
    }

    /** Those that have come since stand above; the others stay where they are. */
    void showNew(TopicId topic) {
        var fresh = feedback.notes(topic).stream()
                .filter(note -> known.add(note.id()))
                .map(this::item)
                .toList();
        for (int at = 0; at < fresh.size(); at++) {
            list.addComponentAtIndex(at, fresh.get(at));
        }
        showWhetherAny();
    }

    private ListItem item(ReaderNote note) {
        var words = new Paragraph(note.words());
        words.addClassName("message");
        words.getElement().setAttribute("dir", "auto");
        var about = Objects.requireNonNullElseGet(note.heading(), () -> getTranslation("useful.page"));
        var where = new Div(
                new Span(about),
                new Span(getTranslation("useful.note.version", note.number())),
                new When(note.receivedAt(), spoken));
        where.addClassNames("made", "muted");
        var item = new ListItem(words, where);
        var done = new Button(getTranslation("useful.note.done"), click -> done(note, item));
        done.addThemeVariants(ButtonVariant.TERTIARY);
        done.setAriaLabel(getTranslation("useful.note.done.named", about));
        item.add(done);
        return item;
    }

    /** It goes, also where a colleague was quicker. */
    private void done(ReaderNote note, ListItem item) {
        if (feedback.done(note.id())) {
            int at = list.indexOf(item);
            Notices.undo(getTranslation("useful.note.was-done"), () -> notDone(note, item, at));
        } else {
            Notices.show(getTranslation("useful.note.gone"));
        }
        list.remove(item);
        showWhetherAny();
    }

    private void notDone(ReaderNote note, ListItem item, int at) {
        if (feedback.notDone(note.id())) {
            list.addComponentAtIndex(Math.min(at, list.getComponentCount()), item);
        } else {
            Notices.show(getTranslation("useful.note.waits-again"));
        }
        showWhetherAny();
    }

    private void showWhetherAny() {
        none.setVisible(list.getComponentCount() == 0);
    }
}
