package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.Set;
import org.clinic.portal.base.broadcast.Broadcasts.Subscription;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.Arrivals;
import org.clinic.portal.base.ui.ChosenInAddress;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.base.ui.Tone;
import org.clinic.portal.content.HtmlRenderer;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.content.merge.LeftOut;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.plan.PlanRefusedException;
import org.clinic.portal.topic.plan.When;
import org.clinic.portal.topic.presence.TopicChange;
import org.clinic.portal.topic.presence.TopicNews;
import org.clinic.portal.topic.publishing.PublishingRefusedException;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.publishing.Rehearsal;
import org.clinic.portal.version.Announcement;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** What publishing a draft would do, before it is done: what changes, what of it goes, who is concerned, what is told. */
@Route("topics/:id/publish")
@RolesAllowed(Roles.MARKETING)
@StyleSheet("/styles/publish.css")
class PublishView extends Composite<Div> implements BeforeEnterObserver {

    private static final String WITHOUT = "without";

    private final PublishingService publishing;
    private final PublishActs acts;
    private final TopicNews news;
    private final HtmlRenderer html;
    private final CurrentAccount current;
    private final PageHeader header = new PageHeader("");
    private final MovedOn movedOn = new MovedOn(this::showAsItIsNow);
    private final Div work = new Div();
    private @Nullable Rehearsal rehearsal;
    private @Nullable PublishPanel panel;
    private @Nullable Subscription subscription;
    private LeftOut leftOut = LeftOut.NOTHING;
    private ChosenInAddress address = new ChosenInAddress(QueryParameters.empty());

    PublishView(
            PublishingService publishing, PublishActs acts, TopicNews news, HtmlRenderer html, CurrentAccount current) {
        this.publishing = publishing;
        this.acts = acts;
        this.news = news;
        this.html = html;
        this.current = current;
        work.addClassName("work");
        getContent().addClassNames("compare", "publish");
        getContent().add(header, movedOn, new ComparisonLook(), work, new ComparedSections());
    }

    static RouterLink link(TopicId topic) {
        return new RouterLink("", PublishView.class, parameters(topic));
    }

    static RouteParameters parameters(TopicId topic) {
        return new RouteParameters("id", topic.toString());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        var topic = EditorAddress.topic(enter.getRouteParameters()).orElseThrow(NotFoundException::new);
        address = new ChosenInAddress(enter.getLocation().getQueryParameters());
        leftOut = leftOut(address);
        var now = publishing.rehearse(topic).orElseThrow(NotFoundException::new);
        if (now.draft().archived() == null) {
            show(now, Set.of());
        } else {
            enter.forwardTo(EditorAddress.of(topic).path());
        }
    }

    /** @throws NotFoundException if the address names something that cannot be left out */
    private static LeftOut leftOut(ChosenInAddress address) {
        try {
            return LeftOut.named(address.get(WITHOUT).orElse(""));
        } catch (IllegalArgumentException noName) {
            throw new NotFoundException(noName.getMessage());
        }
    }

    private void show(Rehearsal now, Set<SectionId> changed) {
        rehearsal = now;
        title(now);
        var compared = new Div(
                now.live().isPresent()
                        ? new ComparedTopic(now.comparison(), html, Optional.empty())
                        : new WholeText(now.draft().content(), html));
        compared.addClassName("compared");
        ComparedSections.scrollsByKeys(compared, getTranslation("publish.changes.text"));
        if (panel == null) {
            panel = acts.panel(now, current.get().id(), this::publish);
            panel.keepIn(address);
        }
        getContent().setClassName("first", now.live().isEmpty());
        work.removeAll();
        var changes = new TakenChanges(now, link(now.draft().id()).getHref(), leftOut, changed, this::choose);
        work.add(changes, compared, panel);
        showChoice();
    }

    private void title(Rehearsal now) {
        var topic = EditorAddress.of(now.draft().id()).link();
        topic.setText(now.draft().details().title());
        header.setLead(EditorAddress.listLink(), new Span("/"), topic, new Span("/"));
        header.setTitle(getTranslation("publish.header", now.number()));
        now.live()
                .ifPresentOrElse(
                        live -> header.setFacts(new Tag(getTranslation("publish.live", live.number()), Tone.OK)),
                        header::setFacts);
    }

    private void choose(LeftOut chosen) {
        leftOut = chosen;
        showChoice();
        address.put(WITHOUT, chosen.isEmpty() ? null : chosen.name());
    }

    private void showChoice() {
        if (rehearsal != null && panel != null) {
            acts.show(panel, rehearsal, leftOut);
        }
    }

    private void publish(Announcement announcement, @Nullable When when) {
        var seen = rehearsal;
        if (seen == null || panel == null) {
            return;
        }
        try {
            var done = acts.publish(seen, leftOut, announcement, when);
            panel.forget();
            EditorAddress.of(seen.draft().id()).open();
            done.run();
        } catch (PlanRefusedException refused) {
            panel.refuse(refused);
        } catch (PublishingRefusedException | OptimisticLockingFailureException refused) {
            showAsItIsNow();
            Notices.problem(getTranslation(
                    refused instanceof PublishingRefusedException ? "publish.refused.now" : "publish.stale"));
        }
    }

    /** What was chosen and said stays; what says something else than it did is marked. */
    private void showAsItIsNow() {
        var seen = rehearsal;
        if (seen != null) {
            movedOn.setVisible(false);
            publishing.rehearse(seen.draft().id()).ifPresent(now -> show(now, now.changedSince(seen)));
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var ui = attach.getUI();
        if (rehearsal != null) {
            subscription = news.of(rehearsal.draft().id(), change -> hear(ui, change));
        }
    }

    private void hear(UI ui, TopicChange change) {
        if (change instanceof TopicChange.Text || change instanceof TopicChange.Arrangement) {
            Arrivals.show(ui, () -> movedOn.setVisible(true));
        }
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (subscription != null) {
            subscription.end();
        }
    }
}
