package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.topic.TopicService;
import org.springframework.data.domain.PageRequest;

/** Every topic, the last changed first, found by its words and opened in the editor. */
@Route("topics")
@Menu(title = "topic.list", order = 10, icon = "vaadin:file-text-o")
@RolesAllowed({Roles.MARKETING, Roles.REVIEWER})
class TopicListView extends Composite<Div> implements BeforeEnterObserver {

    private static final int PAGE = 50;
    private static final String QUERY = "q";

    private final TopicService topics;
    private final SpokenTime spoken;
    private final boolean readOnly;
    private final TextField search = new TextField();
    private final UnorderedList list = new UnorderedList();
    private final Div rest = new Div();

    TopicListView(TopicService topics, SpokenTime spoken, CurrentAccount account) {
        this.topics = topics;
        this.spoken = spoken;
        readOnly = !account.has(Roles.MARKETING);

        var bar = new PageHeader(getTranslation("topic.list"));
        if (!readOnly) {
            bar.setActions(importing(), creating());
        }
        search.setAriaLabel(getTranslation("topic.search"));
        search.setPlaceholder(getTranslation("topic.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                open(search.getValue());
            }
        });
        list.addClassName("rows");
        var page = new Div(search, list, rest);
        page.addClassName("page");
        getContent().addClassName("topic-list");
        getContent().add(bar, page);
    }

    /** What is searched stands in the address, so that it can be linked and gone back to. */
    private static void open(String text) {
        var query = text.isBlank() ? QueryParameters.empty() : QueryParameters.simple(Map.of(QUERY, text));
        UI.getCurrent().navigate(TopicListView.class, query);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        var text = enter.getLocation()
                .getQueryParameters()
                .getSingleParameter(QUERY)
                .orElse("");
        if (!search.getValue().strip().equals(text)) {
            search.setValue(text);
        }
        list.removeAll();
        showPage(text, 0);
    }

    private void showPage(String text, int number) {
        var found = topics.search(text, PageRequest.of(number, PAGE));
        found.forEach(topic -> list.add(new TopicRow(topic, spoken)));
        rest.removeAll();
        if (found.size() == PAGE) {
            rest.add(new Button(getTranslation("topic.more"), click -> showPage(text, number + 1)));
        } else if (number == 0 && found.isEmpty()) {
            rest.add(text.isEmpty() ? nothingYet() : nothingFound(text));
        }
    }

    private Component nothingYet() {
        var empty =
                new Div(new H2(getTranslation("topic.none")), new Paragraph(getTranslation("topic.none.explained")));
        if (!readOnly) {
            empty.add(new Div(importing(), creating()));
        }
        empty.addClassName("nothing");
        return empty;
    }

    private Component nothingFound(String text) {
        var empty = new Div(
                new H2(getTranslation("topic.not-found", text)),
                new Button(getTranslation("topic.show-all"), click -> open("")));
        empty.addClassName("nothing");
        return empty;
    }

    private Component creating() {
        var create = new Button(getTranslation("topic.new"), click -> new NewTopicDialog(topics).open());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        return create;
    }

    private Component importing() {
        var link = new Anchor("topics/import", getTranslation("topic.import"));
        link.addClassName("button");
        return link;
    }
}
