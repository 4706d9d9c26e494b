package org.clinic.portal.redirect.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.base.ui.UnderPlace;
import org.clinic.portal.redirect.OwnRedirect;
import org.clinic.portal.redirect.RedirectRefusedException;
import org.clinic.portal.redirect.RedirectService;
import org.springframework.dao.OptimisticLockingFailureException;

/** Addresses that lead elsewhere: those that were added here, and those that topics had before; and how often somebody came. */
@Route("redirects")
@UnderPlace("topics")
@RolesAllowed(Roles.MARKETING)
@StyleSheet("/styles/redirect.css")
class RedirectListView extends Composite<Div> implements BeforeEnterObserver {

    private final RedirectService redirects;
    private final SpokenTime spoken;
    private final Button add;
    private final Div adding = new Div();
    private final Section own = new Section();
    private final Section former = new Section();

    RedirectListView(RedirectService redirects, SpokenTime spoken) {
        this.redirects = redirects;
        this.spoken = spoken;

        var bar = new PageHeader(getTranslation("redirect.list"));
        bar.setLead(new Anchor("topics", getTranslation("topic.list")), new Span("/"));
        add = new Button(getTranslation("redirect.add"), click -> showForm());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        bar.setActions(add);
        var counted = new Paragraph(getTranslation("redirect.hits.explained"));
        counted.addClassName("muted");
        var page = new Div(adding, own, former, counted);
        page.addClassName("page");
        getContent().addClassName("redirect-list");
        getContent().add(bar, page);
    }

    private void showForm() {
        adding.add(new RedirectForm(redirects, this::added, this::hideForm));
        add.setVisible(false);
    }

    private void hideForm() {
        adding.removeAll();
        add.setVisible(true);
        add.focus();
    }

    private void added(String slug) {
        hideForm();
        Notices.show(getTranslation("redirect.added", "/topics/" + slug));
        refresh();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        refresh();
    }

    private void refresh() {
        var added = redirects.own().stream()
                .map(each -> RedirectRow.own(each, spoken, () -> remove(each)))
                .toList();
        show(own, "redirect.own", added.isEmpty() ? "redirect.own.none" : "redirect.own.explained", added);
        var before = redirects.former().stream()
                .map(each -> RedirectRow.former(each, spoken))
                .toList();
        show(
                former,
                "redirect.former",
                before.isEmpty() ? "redirect.former.none" : "redirect.former.explained",
                before);
    }

    private void show(Section section, String heading, String explained, List<RedirectRow> rows) {
        var words = new Paragraph(getTranslation(explained));
        words.addClassName("muted");
        var list = new UnorderedList();
        list.addClassName("rows");
        rows.forEach(list::add);
        section.removeAll();
        section.setAriaLabel(getTranslation(heading));
        section.add(new H2(getTranslation(heading)), words, list);
    }

    private void remove(OwnRedirect redirect) {
        var address = "/topics/" + redirect.redirect().slug();
        try {
            redirects.remove(redirect);
            Notices.undo(getTranslation("redirect.removed", address), () -> putBack(redirect));
        } catch (OptimisticLockingFailureException gone) {
            Notices.show(getTranslation("redirect.gone", address));
        }
        refresh();
    }

    private void putBack(OwnRedirect redirect) {
        try {
            redirects.putBack(redirect);
        } catch (RedirectRefusedException refused) {
            Notices.problem(Refusals.say(refused));
        }
        refresh();
    }
}
