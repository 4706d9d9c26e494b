package org.clinic.portal.topic.plan.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.UUID;
import org.clinic.portal.base.broadcast.Broadcasts.Subscription;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.Arrivals;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.base.ui.Tone;
import org.clinic.portal.base.ui.UnderPlace;
import org.clinic.portal.topic.address.TopicAddress;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.plan.Release;
import org.clinic.portal.topic.plan.ReleaseId;
import org.clinic.portal.topic.plan.ReleaseService;
import org.clinic.portal.topic.plan.ReleaseState;
import org.clinic.portal.topic.presence.TopicNews;
import org.clinic.portal.version.SiteMoment;
import org.jspecify.annotations.Nullable;

/** One release: what is in it, what is in its way, and when all of it happens. */
@Route("releases/:id")
@UnderPlace("plans")
@RolesAllowed({Roles.MARKETING, Roles.REVIEWER})
@StyleSheet("/styles/plan.css")
class ReleaseView extends Composite<Div> implements BeforeEnterObserver {

    private final ReleaseService releases;
    private final TopicNews news;
    private final PlanActs acts;
    private final PageHeader header = new PageHeader("");
    private final Div body = new Div();
    private @Nullable ReleaseId id;
    private @Nullable Subscription subscription;

    ReleaseView(ReleaseService releases, TopicNews news, PlanActs acts) {
        this.releases = releases;
        this.news = news;
        this.acts = acts;
        body.addClassName("body");
        getContent().addClassName("planned");
        getContent().add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        id = id(enter.getRouteParameters().get("id").orElse(""));
        show();
    }

    private static ReleaseId id(String name) {
        try {
            return new ReleaseId(UUID.fromString(name));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException(noId.getMessage());
        }
    }

    private void show() {
        var release = releases.find(Objects.requireNonNull(id)).orElseThrow(NotFoundException::new);
        var all = EditorAddress.link(TopicAddress.plans());
        all.setText(getTranslation("plan.title"));
        header.setLead(all, new Span("/"));
        header.setTitle(release.name());
        header.setFacts(state(release));
        if (release.isOpen() || release.state() == ReleaseState.LOCKED) {
            var site = EditorAddress.link(TopicAddress.site(
                    new SiteMoment.With(release.id().id()).name(acts.clinic().zone()), ""));
            site.setText(getTranslation("release.site"));
            header.setActions(site);
        } else {
            header.setActions();
        }
        body.removeAll();
        if (release.failure() != null) {
            var failure =
                    new Paragraph(getTranslation("release.failed", getTranslation("plan.clash." + release.failure())));
            failure.addClassNames("banner", "is-due");
            body.add(failure);
        }
        body.add(members(release));
        if (acts.may() && release.state() != ReleaseState.CANCELLED) {
            body.add(new ReleaseForm(release, releases, acts, this::show));
        }
    }

    private Tag state(Release release) {
        return switch (release.state()) {
            case OPEN -> new Tag(getTranslation("release.open"));
            case LOCKED ->
                new Tag(
                        getTranslation(
                                "release.locked", acts.spoken().say(Objects.requireNonNull(release.at()), getLocale())),
                        Tone.OK);
            case DONE ->
                new Tag(
                        getTranslation(
                                "release.done", acts.spoken().say(Objects.requireNonNull(release.at()), getLocale())),
                        Tone.OK);
            case CANCELLED -> new Tag(getTranslation("release.cancelled"));
        };
    }

    private Div members(Release release) {
        if (release.plans().isEmpty()) {
            return new Div(new Paragraph(getTranslation("release.empty.explained")));
        }
        var list = new UnorderedList();
        list.addClassName("plans");
        release.plans().forEach(plan -> list.add(new PlanItem(plan, acts, this::show)));
        return new Div(list);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var ui = attach.getUI();
        subscription = news.ofPlans(() -> Arrivals.show(ui, this::show));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (subscription != null) {
            subscription.end();
        }
    }
}
