package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.MomentField;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.topic.address.TopicAddress;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.version.SiteAsOf;
import org.clinic.portal.version.SiteMoment;
import org.clinic.portal.version.SiteThen;
import org.jspecify.annotations.Nullable;

/** The whole site at a time that one chooses, or with a release: to look at, and to go through from page to page. */
@Route("topics/site")
@RolesAllowed({Roles.MARKETING, Roles.REVIEWER})
class SiteView extends Composite<Div> implements BeforeEnterObserver {

    private final SiteAsOf sites;
    private final PublishedTopics published;
    private final SpokenTime spoken;
    private final Clinic clinic;
    private final Clock clock;
    private final Anchor tab = new Anchor();
    private final MomentField field;
    private final Nav turns = new Nav();
    private final Paragraph said = new Paragraph();
    private final Div list = new Div();
    private final SiteFrame frame = new SiteFrame(this::shown);
    private @Nullable Shown shown;

    /** @param name of the moment */
    private record Shown(String name, SiteThen then, SiteTopics topics, SitePage page) {

        Shown with(SitePage other) {
            return new Shown(name, then, topics, other);
        }
    }

    SiteView(SiteAsOf sites, PublishedTopics published, SpokenTime spoken, Clinic clinic, Clock clock) {
        this.sites = sites;
        this.published = published;
        this.spoken = spoken;
        this.clinic = clinic;
        this.clock = clock;
        var header = new PageHeader(getTranslation("site.title"));
        header.setLead(EditorAddress.listLink(), new Span("/"));
        tab.setText(getTranslation("preview.tab"));
        tab.setTarget(AnchorTarget.BLANK);
        tab.setRouterIgnore(true);
        tab.addClassName("tab");
        header.setActions(tab);
        field = new MomentField(getTranslation("site.at"), clinic.zone(), this::open);
        turns.addClassName("turns");
        turns.setAriaLabel(getTranslation("site.turns"));
        said.addClassNames("said", "muted");
        var pick = new Div(field, turns, said);
        pick.addClassName("pick");
        var work = new Div(list, frame);
        work.addClassName("work");
        getContent().addClassName("site");
        getContent().add(header, pick, work);
    }

    private void open(Instant moment) {
        if (shown != null) {
            EditorAddress.open(shown.page().at(new SiteMoment.At(moment).name(clinic.zone())));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        var query = enter.getLocation().getQueryParameters();
        var moment = moment(query);
        var then = sites.at(moment).orElseThrow(NotFoundException::new);
        var name = moment.name(clinic.zone());
        var topics = new SiteTopics(name, then, nothing(), spoken);
        var page = SitePage.named(query, then.site(), published);
        list.removeAll();
        list.add(topics);
        field.show(moment instanceof SiteMoment.At(var at) ? at : null);
        turns.removeAll();
        if (moment instanceof SiteMoment.At(var at)) {
            showTurns(at, page);
        }
        said.setText(said(then));
        shown = new Shown(name, then, topics, page);
        frame.show("/staff/site/" + name, page.path());
        show(shown);
    }

    /** The one that the address names; now, if it names none. A plus that was not written as one is read as one. */
    private SiteMoment moment(QueryParameters query) {
        return query.getSingleParameter(TopicAddress.AT)
                .map(name -> SiteMoment.named(name.replace(' ', '+')).orElseThrow(NotFoundException::new))
                .orElseGet(() -> new SiteMoment.At(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    }

    private Component nothing() {
        var begin = sites.begin();
        if (begin.isEmpty()) {
            return new Paragraph(getTranslation("site.nothing"));
        }
        var link = EditorAddress.link(TopicAddress.site(new SiteMoment.At(begin.get()).name(clinic.zone()), ""));
        link.setText(getTranslation("site.begin", spoken.date(begin.get(), getLocale())));
        return new Div(new Paragraph(getTranslation("site.nothing-then")), link);
    }

    private void showTurns(Instant at, SitePage page) {
        var around = sites.around(at);
        turn("site.earlier", around.earlier(), page);
        turn("site.later", around.later(), page);
        var now = EditorAddress.link(TopicAddress.site());
        now.setText(getTranslation("site.now"));
        turns.add(now);
    }

    private void turn(String key, @Nullable Instant moment, SitePage page) {
        if (moment != null) {
            var link = EditorAddress.link(page.at(new SiteMoment.At(moment).name(clinic.zone())));
            link.setText(getTranslation(key));
            link.getElement().setAttribute("title", spoken.unmistakably(moment, getLocale()));
            turns.add(link);
        }
    }

    private String said(SiteThen then) {
        return switch (then) {
            case SiteThen.Past past -> spoken.unmistakably(past.moment(), getLocale());
            case SiteThen.Future future ->
                getTranslation("site.planned-until", future.changes().size());
            case SiteThen.Released released ->
                getTranslation(
                        "site.release", released.name(), released.changes().size());
        };
    }

    /** Another page came into the frame. */
    private void shown(String path) {
        if (shown != null && !path.equals(shown.page().path())) {
            shown = shown.with(SitePage.at(path, shown.then().site()));
            show(shown);
            var address = shown.page().at(shown.name());
            getUI().ifPresent(ui -> ui.getPage()
                    .getHistory()
                    .replaceState(null, new Location(address.path(), QueryParameters.simple(address.query()))));
        }
    }

    private void show(Shown now) {
        now.topics().mark(now.page().topic());
        tab.setHref("/staff/site/" + now.name() + "/" + now.page().path());
    }
}
