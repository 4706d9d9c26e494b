package org.clinic.portal.topic.standard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.base.ui.SearchField;
import org.clinic.portal.topic.check.Term;
import org.clinic.portal.topic.standard.ClinicTerm;
import org.clinic.portal.topic.standard.TermService;
import org.clinic.portal.topic.standard.TermTakenException;
import org.springframework.dao.OptimisticLockingFailureException;

/** How the clinic writes its terms, and how not: found by their words, and changed where they stand. */
@Route("terms")
@Menu(title = "term.list", order = 11, icon = "quote")
@RolesAllowed(Roles.MARKETING)
@StyleSheet("/styles/topic-check.css")
class TermListView extends Composite<Div> implements BeforeEnterObserver {

    private final TermService terms;
    private final SearchField search = new SearchField(getTranslation("term.search"), TermListView.class);
    private final Div adding = new Div();
    private final UnorderedList list = new UnorderedList();
    private final Div rest = new Div();

    TermListView(TermService terms) {
        this.terms = terms;

        var bar = new PageHeader(getTranslation("term.list"));
        bar.setActions(adding());
        list.addClassName("rows");
        var page = new Div(search, adding, list, rest);
        page.addClassName("page");
        getContent().addClassNames("topic-list", "term-list");
        getContent().add(bar, page);
    }

    private Component adding() {
        var add = new Button(getTranslation("term.add"), click -> showForm());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return add;
    }

    private void showForm() {
        adding.removeAll();
        adding.add(new TermForm(this::add, adding::removeAll));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        search.follow(enter);
        refresh();
    }

    private void refresh() {
        var found = terms.search(search.getValue());
        list.removeAll();
        found.forEach(term -> list.add(new TermRow(term, this::change, this::remove)));
        rest.removeAll();
        if (found.isEmpty()) {
            rest.add(search.isEmpty() ? nothingYet() : new H2(getTranslation("term.none-found", search.getValue())));
        }
    }

    private Component nothingYet() {
        var empty =
                new Div(new H2(getTranslation("term.empty")), new Paragraph(getTranslation("term.empty.explained")));
        empty.addClassName("nothing");
        return empty;
    }

    private void add(Term term) {
        store("term.added", term, () -> terms.add(term));
        adding.removeAll();
    }

    private void change(ClinicTerm from, Term to) {
        store("term.changed", to, () -> terms.change(from.id(), from.revision(), to));
    }

    /** Leaves the form as it is if the list has one of the forms already: it says so itself. */
    private void store(String done, Term term, Runnable what) throws TermTakenException {
        try {
            what.run();
            Notices.show(getTranslation(done, term.required()));
        } catch (OptimisticLockingFailureException stale) {
            Notices.problem(getTranslation("term.stale"));
        }
        refresh();
    }

    private void remove(ClinicTerm term) {
        try {
            terms.remove(term.id(), term.revision());
            Notices.undo(getTranslation("term.removed", term.term().required()), () -> putBack(term));
        } catch (OptimisticLockingFailureException stale) {
            Notices.problem(getTranslation("term.stale"));
        }
        refresh();
    }

    private void putBack(ClinicTerm term) {
        try {
            terms.putBack(term);
        } catch (TermTakenException taken) {
            Notices.problem(getTranslation("term.taken", taken.form()));
        }
        refresh();
    }
}
