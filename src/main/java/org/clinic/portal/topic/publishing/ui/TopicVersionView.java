package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.base.ui.Tone;
import org.clinic.portal.base.ui.When;
import org.clinic.portal.content.HtmlRenderer;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.address.TopicAddress;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.publishing.TopicState;
import org.clinic.portal.version.PublishedVersion;
import org.clinic.portal.version.SiteMoment;
import org.clinic.portal.version.VersionSummary;

/** One version as visitors read it, forever. */
@Route("topics/:id/versions/:number([0-9]{1,9})")
@RolesAllowed({Roles.MARKETING, Roles.REVIEWER})
@StyleSheet("/styles/topic-editor.css")
class TopicVersionView extends Composite<Div> implements BeforeEnterObserver {

    private final PublishingService publishing;
    private final HtmlRenderer html;
    private final SpokenTime spoken;
    private final Clinic clinic;

    TopicVersionView(PublishingService publishing, HtmlRenderer html, SpokenTime spoken, Clinic clinic) {
        this.publishing = publishing;
        this.html = html;
        this.spoken = spoken;
        this.clinic = clinic;
        getContent().addClassName("topic-version");
    }

    static RouteParameters parameters(TopicId topic, int number) {
        return new RouteParameters(
                new RouteParam("id", topic.toString()), new RouteParam("number", String.valueOf(number)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        var id = EditorAddress.topic(enter.getRouteParameters()).orElseThrow(NotFoundException::new);
        var number = enter.getRouteParameters().getInteger("number").orElseThrow(NotFoundException::new);
        var version = publishing.version(id, number).orElseThrow(NotFoundException::new);
        var summary = publishing.versions(id).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        getContent().removeAll();
        getContent().add(header(version, summary));
        ToldOfWithdrawal.of(summary).map(Paragraph::new).ifPresent(told -> {
            told.addClassNames("told-of-withdrawal", "muted");
            getContent().add(told);
        });
        getContent().add(new WholeText(version.content(), html));
    }

    private Component header(PublishedVersion version, VersionSummary summary) {
        var topic = EditorAddress.of(version.topic()).link();
        topic.setText(summary.title());
        var bar = new PageHeader(getTranslation("version.number", version.number()));
        bar.setLead(EditorAddress.listLink(), new Span("/"), topic, new Span("/"));
        bar.setFacts(standing(summary));
        var made = new Span(new When(version.publishedAt(), spoken), new Span(summary.publisherName()));
        made.addClassNames("made", "muted");
        bar.setActions(made, then(version), comparison(version));
        return bar;
    }

    /** To the whole site when it went live. */
    private RouterLink then(PublishedVersion version) {
        var moment = new SiteMoment.At(version.publishedAt()).name(clinic.zone());
        var link = EditorAddress.link(TopicAddress.site(moment, version.topic()));
        link.setText(getTranslation("site.then"));
        return link;
    }

    private Tag standing(VersionSummary version) {
        if (version.live()) {
            return new Tag(getTranslation("version.live"), Tone.OK);
        }
        return version.withdrawnReason() == null
                ? new Tag(getTranslation("version.past"))
                : new Tag(getTranslation("version.withdrawn"), Tone.DUE);
    }

    /** With the version before; of the first, with the draft. */
    private RouterLink comparison(PublishedVersion version) {
        var number = version.number();
        var link = number > 1
                ? ComparisonView.link(version.topic(), new TopicState(number - 1), new TopicState(number))
                : ComparisonView.link(version.topic(), new TopicState(number), TopicState.DRAFT);
        link.setText(getTranslation(number > 1 ? "version.changes" : "version.compare"));
        return link;
    }
}
