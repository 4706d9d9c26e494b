package org.clinic.portal.glossary.ui;

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
import org.clinic.portal.glossary.ExplainedWord;
import org.clinic.portal.glossary.Explanation;
import org.clinic.portal.glossary.GlossaryService;
import org.clinic.portal.glossary.WordTakenException;
import org.springframework.dao.OptimisticLockingFailureException;

/** The words that pages explain, found by theirs and by what they mean, and changed where they stand; what is written here visitors read at once. */
@Route("glossary")
@Menu(title = "glossary.list", order = 11.5, icon = "star")
@RolesAllowed(Roles.MARKETING)
@StyleSheet("/styles/glossary.css")
class GlossaryView extends Composite<Div> implements BeforeEnterObserver {

    private final GlossaryService glossary;
    private final SearchField search = new SearchField(getTranslation("glossary.search"), GlossaryView.class);
    private final Div adding = new Div();
    private final UnorderedList list = new UnorderedList();
    private final Div rest = new Div();

    GlossaryView(GlossaryService glossary) {
        this.glossary = glossary;
        var bar = new PageHeader(getTranslation("glossary.list"));
        var add = new Button(getTranslation("glossary.add"), click -> showForm());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        bar.setActions(add);
        var explained = new Paragraph(getTranslation("glossary.explained"));
        explained.addClassName("muted");
        list.addClassName("rows");
        var page = new Div(explained, search, adding, list, rest);
        page.addClassName("page");
        getContent().addClassNames("topic-list", "glossary");
        getContent().add(bar, page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        search.follow(enter);
        refresh();
    }

    private void showForm() {
        adding.removeAll();
        adding.add(new ExplanationForm(this::add, adding::removeAll));
    }

    private void refresh() {
        var words = glossary.search(search.getValue());
        list.removeAll();
        words.forEach(word -> list.add(new WordRow(word, this::change, this::remove)));
        rest.removeAll();
        if (words.isEmpty()) {
            rest.add(search.isEmpty() ? nothingYet() : noneFound());
        }
    }

    private Component noneFound() {
        var empty = new Div(
                new H2(getTranslation("glossary.none-found", search.getValue())),
                new Paragraph(getTranslation("glossary.none-found.explained")));
        empty.addClassName("nothing");
        return empty;
    }

    private Component nothingYet() {
        var empty = new Div(
                new H2(getTranslation("glossary.empty")), new Paragraph(getTranslation("glossary.empty.explained")));
        empty.addClassName("nothing");
        return empty;
    }

    private void add(Explanation explanation) {
        store(() -> {
            glossary.add(explanation);
            Notices.show(getTranslation("glossary.added", explanation.word()));
        });
        adding.removeAll();
    }

    private void change(ExplainedWord from, Explanation to) {
        store(() -> {
            var changed = glossary.change(from, to);
            Notices.undo(
                    getTranslation("glossary.changed", to.word()),
                    () -> takeBack(() -> glossary.change(changed, from.explanation())));
        });
    }

    private void remove(ExplainedWord word) {
        store(() -> {
            glossary.remove(word);
            Notices.undo(
                    getTranslation("glossary.removed", word.explanation().word()),
                    () -> takeBack(() -> glossary.putBack(word)));
        });
    }

    /** Leaves the form as it is if a form of the word is explained already: it says so itself. */
    private void store(Runnable what) throws WordTakenException {
        try {
            what.run();
        } catch (OptimisticLockingFailureException stale) {
            Notices.problem(getTranslation("glossary.stale"));
        }
        refresh();
    }

    private void takeBack(Runnable what) {
        try {
            store(what);
        } catch (WordTakenException taken) {
            Notices.problem(getTranslation("glossary.taken", taken.word()));
        }
    }
}
