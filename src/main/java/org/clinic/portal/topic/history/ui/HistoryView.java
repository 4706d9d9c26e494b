package org.clinic.portal.topic.history.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.clinic.portal.base.broadcast.Broadcasts.Subscription;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.Arrivals;
import org.clinic.portal.base.ui.CopyAddress;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.history.ActWords;
import org.clinic.portal.topic.history.HistoryFilter;
import org.clinic.portal.topic.history.TopicAct;
import org.clinic.portal.topic.history.TopicHistory;
import org.clinic.portal.topic.presence.TopicChange;
import org.clinic.portal.topic.presence.TopicNews;
import org.jspecify.annotations.Nullable;

/** Everything that was done to a topic, the newest first, as far as one asks for it. */
@Route("topics/:id/history")
@RolesAllowed({Roles.MARKETING, Roles.REVIEWER})
@StyleSheet("/styles/topic-history.css")
class HistoryView extends Composite<Div> implements BeforeEnterObserver {

    private final TopicHistory history;
    private final TopicService topics;
    private final TopicNews news;
    private final PageHeader header = new PageHeader(getTranslation("topic-history.title"));
    private final HistoryFilters filters = new HistoryFilters();
    private final HistoryList list;
    private final Div nothing = new Div();
    private @Nullable HistoryAddress shown;
    private @Nullable Subscription subscription;

    HistoryView(
            TopicHistory history,
            TopicService topics,
            TopicNews news,
            ActWords words,
            SpokenTime spoken,
            Clinic clinic) {
        this.history = history;
        this.topics = topics;
        this.news = news;
        list = new HistoryList(history, words, spoken, clinic);
        nothing.addClassName("nothing");
        var page = new Div(filters, list, nothing, new ActKeys());
        page.addClassName("page");
        getContent().addClassName("topic-history");
        getContent().add(header, page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        var topic = EditorAddress.topic(enter.getRouteParameters()).orElseThrow(NotFoundException::new);
        var draft = topics.open(topic).orElseThrow(NotFoundException::new);
        var query = enter.getLocation().getQueryParameters();
        var at = HistoryAddress.at(query)
                .map(act -> history.act(topic, act).orElseThrow(NotFoundException::new))
                .orElse(null);
        shown = HistoryAddress.read(topic, query);
        head(draft, shown, at);
        filters.show(shown, history.abouts(topic), history.people(topic));
        list.show(shown, draft.archived() == null, at);
        showNothing(shown);
        getUI().ifPresent(this::listen);
    }

    private void head(TopicDraft draft, HistoryAddress address, @Nullable TopicAct at) {
        var title = draft.details().title();
        var link = EditorAddress.of(draft.id()).link();
        link.setText(title.isBlank() ? getTranslation("topic.untitled") : title);
        header.setLead(EditorAddress.listLink(), new Span("/"), link, new Span("/"));
        var copied = at == null ? address.link() : HistoryAddress.link(draft.id(), at.id());
        var words = getTranslation(at == null ? "topic-history.copy" : "topic-history.copy-entry");
        var file = new HistoryFile(history, address, draft.details().slug(), getLocale());
        header.setActions(
                new CopyAddress(words, copied.getHref()), new Anchor(file, getTranslation("topic-history.csv")));
    }

    private void showNothing(HistoryAddress address) {
        var all = new HistoryAddress(address.topic(), HistoryFilter.NONE).link();
        all.setText(getTranslation("topic-history.clear"));
        filters.offer(all, !list.isEmpty());
        nothing.removeAll();
        nothing.setVisible(list.isEmpty());
        if (list.isEmpty()) {
            nothing.add(
                    new H2(getTranslation("topic-history.none")),
                    new Paragraph(getTranslation("topic-history.none.explained")),
                    all);
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        listen(attach.getUI());
    }

    /** To the topic that is shown, which another address in the same window may have changed. */
    private void listen(UI ui) {
        end();
        if (shown != null) {
            var topic = shown.topic();
            subscription = news.of(topic, change -> hear(ui, topic, change));
        }
    }

    private void hear(UI ui, TopicId topic, TopicChange change) {
        if (!(change instanceof TopicChange.Presence || change instanceof TopicChange.Terms)) {
            Arrivals.show(ui, () -> arrive(topic));
        }
    }

    private void arrive(TopicId topic) {
        var address = Objects.requireNonNull(shown);
        if (address.topic().equals(topic)) {
            list.arrive();
            showNothing(address);
        }
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        end();
    }

    private void end() {
        if (subscription != null) {
            subscription.end();
            subscription = null;
        }
    }
}
