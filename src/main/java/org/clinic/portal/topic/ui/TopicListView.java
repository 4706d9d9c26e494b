package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.topic.TopicFilter;
import org.clinic.portal.topic.TopicSearch;
import org.clinic.portal.topic.address.TopicAddress;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.springframework.data.domain.PageRequest;

/** Every topic, the last changed first, found by words, by how it stands and whose it is, and opened in the editor. */
@Route("topics")
@Menu(title = "topic.list", order = 10, icon = "page")
@RolesAllowed({Roles.MARKETING, Roles.REVIEWER})
class TopicListView extends Composite<Div> implements BeforeEnterObserver {

    private static final int PAGE = 50;

    private final TopicService topics;
    private final TopicSearch search;
    private final SpokenTime spoken;
    private final boolean readOnly;
    private final TopicFilters filters;
    private final UnorderedList list = new UnorderedList();
    private final Div rest = new Div();

    TopicListView(TopicService topics, TopicSearch search, SpokenTime spoken, CurrentAccount account) {
        this.topics = topics;
        this.search = search;
        this.spoken = spoken;
        readOnly = !account.has(Roles.MARKETING);
        filters = new TopicFilters(search.owners(), account.get().id());

        var bar = new PageHeader(getTranslation("topic.list"));
        bar.setFacts(readOnly ? new Component[] {site()} : new Component[] {site(), redirects(), searches()});
        if (!readOnly) {
            bar.setActions(importing(), creating());
        }
        list.addClassName("rows");
        var page = new Div(filters, list, rest);
        page.addClassName("page");
        getContent().addClassName("topic-list");
        getContent().add(bar, page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        var filter = TopicFilterAddress.read(enter.getLocation().getQueryParameters());
        filters.show(filter);
        list.removeAll();
        showPage(filter, 0);
    }

    private void showPage(TopicFilter filter, int number) {
        var found = search.search(filter, PageRequest.of(number, PAGE));
        found.forEach(topic -> list.add(new TopicRow(topic, spoken)));
        rest.removeAll();
        if (found.size() == PAGE) {
            rest.add(new Button(getTranslation("topic.more"), click -> showPage(filter, number + 1)));
        } else if (number == 0 && found.isEmpty()) {
            rest.add(nothing(filter));
        }
    }

    private Component nothing(TopicFilter filter) {
        if (filter.equals(TopicFilter.ALL)) {
            return nothingYet();
        }
        if (filter.equals(TopicFilter.ALL.inArchive())) {
            return empty(
                    new H2(getTranslation("topic.none-archived")),
                    new Paragraph(getTranslation("topic.none-archived.explained")));
        }
        var said = filter.text().isBlank()
                ? getTranslation("topic.none-such")
                : getTranslation("topic.not-found", filter.text());
        return empty(
                new H2(said),
                new Button(getTranslation("topic.show-all"), click -> TopicFilterAddress.open(TopicFilter.ALL)));
    }

    private Component nothingYet() {
        var empty = empty(new H2(getTranslation("topic.none")), new Paragraph(getTranslation("topic.none.explained")));
        if (!readOnly) {
            empty.add(new Div(importing(), creating()));
        }
        return empty;
    }

    private static Div empty(Component... said) {
        var empty = new Div(said);
        empty.addClassName("nothing");
        return empty;
    }

    private Component site() {
        var link = EditorAddress.link(TopicAddress.site());
        link.setText(getTranslation("site.title"));
        link.addClassName("quiet");
        return link;
    }

    private Component creating() {
        var create = new Button(getTranslation("topic.new"), click -> new NewTopicDialog(topics).open());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        return create;
    }

    /** Of another room: by which other addresses patients come to topics. */
    private Component redirects() {
        return new Anchor("redirects", getTranslation("redirect.list"));
    }

    /** Of another room: what visitors looked for in vain. */
    private Component searches() {
        return new Anchor("searches", getTranslation("searched.title"));
    }

    private Component importing() {
        var link = new Anchor("topics/import", getTranslation("topic.import"));
        link.addClassName("button");
        return link;
    }
}
