package org.clinic.portal.topic.form.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import org.clinic.portal.asked.TopicFormService;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.draft.editor.EditorAddress;

/** What the contact form of a topic asks, for marketing to set. */
@Route("topics/:id/form")
@RolesAllowed(Roles.MARKETING)
@StyleSheet("/styles/settings.css")
@StyleSheet("/styles/topic-form.css")
class TopicFormView extends Composite<Div> implements BeforeEnterObserver {

    private final TopicFormService forms;
    private final TopicService topics;
    private final Clinic clinic;
    private final SpokenTime spoken;
    private final PageHeader header = new PageHeader(getTranslation("topic-form.title"));

    TopicFormView(TopicFormService forms, TopicService topics, Clinic clinic, SpokenTime spoken) {
        this.forms = forms;
        this.topics = topics;
        this.clinic = clinic;
        this.spoken = spoken;
        getContent().addClassNames("settings", "topic-form");
    }

    static RouteParameters parameters(TopicId topic) {
        return new RouteParameters("id", topic.toString());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        var topic = EditorAddress.topic(enter.getRouteParameters()).orElseThrow(NotFoundException::new);
        var draft = topics.open(topic).orElseThrow(NotFoundException::new);
        if (draft.archived() == null) {
            show(draft);
        } else {
            enter.forwardTo(EditorAddress.of(topic).path());
        }
    }

    private void show(TopicDraft draft) {
        var title = draft.details().title();
        var link = EditorAddress.of(draft.id()).link();
        link.setText(title.isBlank() ? getTranslation("topic.untitled") : title);
        header.setLead(EditorAddress.listLink(), new Span("/"), link, new Span("/"));
        getContent().removeAll();
        getContent().add(header, new TopicFormPane(forms, clinic, spoken, draft.id(), header));
    }
}
