package org.clinic.portal.feedback.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.Arrivals;
import org.clinic.portal.base.ui.NewestFirst;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.feedback.NoteDesk;
import org.clinic.portal.feedback.ReaderNote;
import org.jspecify.annotations.Nullable;

/** What readers wrote that may tell of somebody: read, and done. */
@Route("reader-notes")
@Menu(title = "reader-notes.place", order = 21, icon = "comment")
@RolesAllowed(Roles.COORDINATOR)
@StyleSheet("/styles/feedback.css")
class ReaderNotesView extends Composite<Div> implements BeforeEnterObserver {

    private final NoteDesk desk;
    private final SpokenTime spoken;
    private final Span count = new Span();
    private final Paragraph none = new Paragraph(getTranslation("reader-notes.none"));
    private final NewestFirst<ReaderNote> list =
            new NewestFirst<>(getTranslation("reader-notes.title"), getTranslation("reader-notes.more"), new Waiting());

    private int waiting;

    private class Waiting implements NewestFirst.Kind<ReaderNote> {

        @Override
        public List<ReaderNote> read(@Nullable ReaderNote after, int limit) {
            return desk.waiting(after, limit);
        }

        @Override
        public Object id(ReaderNote note) {
            return note.id();
        }

        @Override
        public Instant receivedAt(ReaderNote note) {
            return note.receivedAt();
        }

        @Override
        public ListItem row(ReaderNote note) {
            return new ReaderNoteRow(note, spoken, ReaderNotesView.this::done);
        }
    }

    ReaderNotesView(NoteDesk desk, SpokenTime spoken) {
        this.desk = desk;
        this.spoken = spoken;
        var header = new PageHeader(getTranslation("reader-notes.title"));
        count.addClassName("muted");
        header.setFacts(count);
        var explained = new Paragraph(getTranslation("reader-notes.explained"));
        explained.addClassName("muted");
        none.addClassName("none");
        var page = new Div(explained, none, list);
        page.addClassName("page");
        getContent().addClassName("reader-notes");
        getContent().add(header, page);
        getContent().addAttachListener(attach -> {
            var ui = attach.getUI();
            var heard = desk.listen(() -> Arrivals.show(ui, this::news));
            getContent().addDetachListener(detach -> {
                heard.end();
                detach.unregisterListener();
            });
        });
    }

    /** What has come since stands above; what a colleague has done meanwhile is said when it is tried again. */
    private void news() {
        int before = waiting;
        showCount();
        if (waiting > before) {
            list.showNew();
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.showFirst();
        showCount();
    }

    private void showCount() {
        waiting = desk.count();
        count.setText(getTranslation("reader-notes.count", waiting));
        none.setVisible(waiting == 0);
    }

    /** The row goes, also where a colleague was quicker. */
    private void done(ReaderNoteRow row) {
        if (desk.done(row.note().id())) {
            var at = list.indexOf(row);
            Notices.undo(getTranslation("reader-notes.was-done"), () -> notDone(row, at));
        } else {
            Notices.show(getTranslation("reader-notes.gone"));
        }
        list.remove(row);
        showCount();
    }

    private void notDone(ReaderNoteRow row, int at) {
        if (desk.notDone(row.note().id())) {
            list.putBack(row, at);
        } else {
            Notices.show(getTranslation("reader-notes.waits-again"));
        }
        showCount();
    }
}
