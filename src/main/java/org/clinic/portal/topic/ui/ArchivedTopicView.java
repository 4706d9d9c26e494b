package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.topic.address.TopicAddress;
import org.clinic.portal.topic.draft.Archived;
import org.clinic.portal.topic.draft.TopicArchive;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.draft.editor.DependantList;
import org.clinic.portal.topic.draft.editor.EditorAddress;

/** A topic in the archive: what still depends on it, its draft to read, and the way out. */
@Route("topics/:id/archived")
@RolesAllowed({Roles.MARKETING, Roles.REVIEWER})
class ArchivedTopicView extends Composite<Div> implements BeforeEnterObserver {

    private final TopicService topics;
    private final TopicArchive archive;
    private final SpokenTime spoken;
    private final boolean readOnly;

    ArchivedTopicView(TopicService topics, TopicArchive archive, SpokenTime spoken, CurrentAccount account) {
        this.topics = topics;
        this.archive = archive;
        this.spoken = spoken;
        readOnly = !account.has(Roles.MARKETING);
        getContent().addClassName("archived-topic");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        var id = EditorAddress.topic(enter.getRouteParameters()).orElseThrow(NotFoundException::new);
        var draft = topics.open(id).orElseThrow(NotFoundException::new);
        if (draft.archived() == null) {
            enter.forwardTo(EditorAddress.of(id).path());
            return;
        }
        var preview = new TopicPreview();
        preview.setAlone();
        preview.show(id, null);
        getContent().removeAll();
        getContent().add(header(draft), notice(draft, draft.archived()), preview);
    }

    private Component header(TopicDraft draft) {
        var title = draft.details().title();
        var bar = new PageHeader(title.isBlank() ? getTranslation("topic.untitled") : title);
        bar.setLead(new RouterLink(getTranslation("topic.list"), TopicListView.class), new Span("/"));
        bar.setFacts(new Tag(getTranslation("topic.archived")));
        var history = EditorAddress.link(TopicAddress.history(draft.id()));
        history.setText(getTranslation("topic-history.open"));
        bar.setActions(history);
        return bar;
    }

    private Component notice(TopicDraft draft, Archived archived) {
        var notice = new Div(
                new H2(getTranslation("topic.archived.header")),
                new Paragraph(getTranslation(
                        "topic.archived.explained", archived.by(), spoken.say(archived.at(), getLocale()))));
        notice.addClassName("nothing");
        var dependants = archive.dependants(draft.id());
        if (!dependants.isEmpty()) {
            notice.add(new Paragraph(getTranslation("topic.dependants")), new DependantList(dependants, () -> {}));
        }
        if (!readOnly) {
            notice.add(new Button(
                    getTranslation("topic.take-from-archive"), click -> new Archiving(archive).takeOut(draft.id())));
        }
        return notice;
    }
}
