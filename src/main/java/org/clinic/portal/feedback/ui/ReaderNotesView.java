package org.clinic.portal.feedback.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.Roles;
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

    private static final int PAGE = 30;

    private final NoteDesk desk;
    private final SpokenTime spoken;
    private final Span count = new Span();
    private final Paragraph none = new Paragraph(getTranslation("reader-notes.none"));
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(getTranslation("reader-notes.more"), click -> showMore());

    private @Nullable ReaderNote last;

    ReaderNotesView(NoteDesk desk, SpokenTime spoken) {
        this.desk = desk;
        this.spoken = spoken;
        var header = new PageHeader(getTranslation("reader-notes.title"));
        count.addClassName("muted");
        header.setFacts(count);
        var explained = new Paragraph(getTranslation("reader-notes.explained"));
        explained.addClassName("muted");
        none.addClassName("none");
        list.addClassName("rows");
        list.getElement().setAttribute("aria-label", getTranslation("reader-notes.title"));
        var page = new Div(explained, none, list, more);
        page.addClassName("page");
        getContent().addClassName("reader-notes");
        getContent().add(header, page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.removeAll();
        last = null;
        showMore();
    }

    private void showMore() {
        var page = desk.waiting(last, PAGE);
        page.forEach(note -> list.add(new ReaderNoteRow(note, spoken, this::done)));
        last = page.isEmpty() ? last : page.getLast();
        more.setVisible(page.size() == PAGE);
        showCount();
    }

    private void showCount() {
        int waiting = desk.count();
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
            list.addComponentAtIndex(Math.min(at, list.getComponentCount()), row);
        } else {
            Notices.show(getTranslation("reader-notes.waits-again"));
        }
        showCount();
    }
}
