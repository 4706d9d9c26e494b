package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.CopyAddress;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.content.HtmlRenderer;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.content.merge.TopicComparison;
import org.clinic.portal.topic.address.TopicAddress;
import org.clinic.portal.topic.draft.DraftHistoryService;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.publishing.ComparingService;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.publishing.SaidThen;
import org.clinic.portal.topic.publishing.TopicState;
import org.clinic.portal.version.SiteMoment;
import org.clinic.portal.version.VersionSummary;

/** Two states of a topic beside each other, or as one text: what became of each section, down to the word. */
@Route("topics/:id/compare")
@RolesAllowed({Roles.MARKETING, Roles.REVIEWER})
class ComparisonView extends Composite<Div> implements BeforeEnterObserver {

    private static final String FROM = "from";
    private static final String TO = "to";

    private final ComparingService comparing;
    private final PublishingService publishing;
    private final DraftHistoryService history;
    private final CurrentAccount account;
    private final HtmlRenderer html;
    private final SpokenTime spoken;
    private final Clinic clinic;
    private final PageHeader header = new PageHeader(getTranslation("compare.title"));
    private final Div picking = new Div();
    private final ComparisonLook look = new ComparisonLook();
    private final Div work = new Div();

    ComparisonView(
            ComparingService comparing,
            PublishingService publishing,
            DraftHistoryService history,
            CurrentAccount account,
            HtmlRenderer html,
            SpokenTime spoken,
            Clinic clinic) {
        this.comparing = comparing;
        this.publishing = publishing;
        this.history = history;
        this.account = account;
        this.html = html;
        this.spoken = spoken;
        this.clinic = clinic;
        work.addClassName("work");
        getContent().addClassName("compare");
        getContent().add(header, picking, look, work);
        getContent().add(new ComparedSections());
    }

    /** Leads to the comparison of two states of a topic. */
    static RouterLink link(TopicId topic, TopicState from, TopicState to) {
        var link = new RouterLink();
        link.setRoute(ComparisonView.class, parameters(topic));
        link.setQueryParameters(query(from, to));
        return link;
    }

    private static RouteParameters parameters(TopicId topic) {
        return new RouteParameters(new RouteParam("id", topic.toString()));
    }

    private static QueryParameters query(TopicState from, TopicState to) {
        return QueryParameters.simple(Map.of(FROM, from.name(), TO, to.name()));
    }

    /** Without both named, the draft is compared with what was published last. */
    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        var topic = EditorAddress.topic(enter.getRouteParameters()).orElseThrow(NotFoundException::new);
        var versions = publishing.versions(topic);
        if (versions.isEmpty()) {
            throw new NotFoundException();
        }
        var address = enter.getLocation().getQueryParameters();
        var from = named(address, FROM)
                .orElseGet(() -> new TopicState(versions.getFirst().number()));
        var to = named(address, TO).orElse(TopicState.DRAFT);
        pick(topic, versions, from, to);
        show(topic, versions, from, to);
    }

    /** @throws NotFoundException if that names no state */
    private static Optional<TopicState> named(QueryParameters address, String parameter) {
        return address.getSingleParameter(parameter)
                .map(name -> TopicState.named(name).orElseThrow(NotFoundException::new));
    }

    private void title(TopicId topic, TopicComparison comparison) {
        var link = EditorAddress.of(topic).link();
        link.setText(comparison.after().title());
        header.setLead(EditorAddress.listLink(), new Span("/"), link, new Span("/"));
    }

    private void pick(TopicId topic, List<VersionSummary> versions, TopicState from, TopicState to) {
        BiConsumer<TopicState, TopicState> chosen = (one, other) ->
                getUI().ifPresent(ui -> ui.navigate(ComparisonView.class, parameters(topic), query(one, other)));
        var picker = new StatePicker(versions, spoken, from, to, chosen);
        picker.add(new SaidThenField(time -> comparing.saidThen(topic, time), then -> {
            tell(topic, then);
            chosen.accept(new TopicState(then.number()), to);
        }));
        picking.removeAll();
        picking.add(picker);
        header.setActions(new CopyAddress(
                getTranslation("compare.copy-address"), link(topic, from, to).getHref()));
    }

    /** Which version it was, and the way to all else that visitors read then. */
    private void tell(TopicId topic, SaidThen.Version then) {
        var site = TopicAddress.site(new SiteMoment.At(then.moment()).name(clinic.zone()), topic);
        Notices.leading(
                getTranslation("compare.then.version", then.number()), "/staff/" + site, getTranslation("site.then"));
    }

    private void show(TopicId topic, List<VersionSummary> versions, TopicState from, TopicState to) {
        var comparison = comparing.compare(topic, from, to).orElseThrow(NotFoundException::new);
        title(topic, comparison);
        var address = link(topic, from, to).getHref();
        var summary = new Paragraph(ComparisonWords.summary(comparison));
        summary.addClassName("summary");
        var compared = new Div(summary);
        compared.addClassName("compared");
        ComparedSections.scrollsByKeys(compared, getTranslation("compare.text"));
        newer(versions, from, to)
                .filter(version -> version.note() != null)
                .map(version -> new Paragraph(getTranslation("compare.note", version.number(), version.note())))
                .ifPresent(compared::add);
        if (!comparison.isEmpty()) {
            var toSection = new NativeDetails(
                    getTranslation("compare.outline.open"), new ComparisonOutline(comparison, address, true));
            toSection.addClassName("to-section");
            compared.add(toSection);
        }
        var oldText = Optional.of(from)
                .filter(state -> state.isVersion() && account.has(Roles.MARKETING) && comparing.isInUse(topic))
                .map(state ->
                        new OldText(comparing, history, topic, state.version(), () -> show(topic, versions, from, to)));
        compared.add(new ComparedTopic(comparison, html, oldText));
        var published = Stream.of(from, to)
                .filter(state -> state.isVersion())
                .distinct()
                .flatMap(state -> publishing.version(topic, state.version()).stream())
                .toList();
        if (!published.isEmpty()) {
            compared.add(new ComparisonFoot(published));
        }
        work.removeAll();
        work.add(new ComparisonOutline(comparison, address, false), compared);
    }

    /** The version that came later, if both are versions. */
    private static Optional<VersionSummary> newer(List<VersionSummary> versions, TopicState from, TopicState to) {
        return versions.stream()
                .filter(version -> from.isVersion() && to.isVersion() && !from.equals(to))
                .filter(version -> version.number() == Math.max(from.version(), to.version()))
                .findFirst();
    }
}
