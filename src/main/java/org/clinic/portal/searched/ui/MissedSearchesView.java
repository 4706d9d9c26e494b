package org.clinic.portal.searched.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.base.ui.UnderPlace;
import org.clinic.portal.searched.MissedDay;
import org.clinic.portal.searched.SearchReport;

/** What visitors looked for and did not find, day by day: what could be written about, or in their words. */
@Route("searches")
@UnderPlace("topics")
@RolesAllowed(Roles.MARKETING)
@StyleSheet("/styles/searched.css")
class MissedSearchesView extends Composite<Div> implements BeforeEnterObserver {

    private final SearchReport report;
    private final SpokenTime spoken;
    private final Clinic clinic;
    private final Div days = new Div();

    MissedSearchesView(SearchReport report, SpokenTime spoken, Clinic clinic) {
        this.report = report;
        this.spoken = spoken;
        this.clinic = clinic;

        var bar = new PageHeader(getTranslation("searched.title"));
        bar.setLead(new Anchor("topics", getTranslation("topic.list")), new Span("/"));
        var explained = new Paragraph(getTranslation("searched.explained", SearchReport.DAYS));
        explained.addClassName("muted");
        var page = new Div(explained, days);
        page.addClassName("page");
        getContent().addClassName("missed-searches");
        getContent().add(bar, page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        days.removeAll();
        var missed = report.days();
        if (missed.isEmpty()) {
            days.add(new Paragraph(getTranslation("searched.none")));
        }
        missed.forEach(day -> days.add(day(day)));
    }

    private Component day(MissedDay day) {
        var name = spoken.day(day.day().atStartOfDay(clinic.zone()).toInstant(), getLocale());
        var list = new UnorderedList();
        list.addClassName("rows");
        day.searches().forEach(search -> list.add(row(search)));
        if (day.others() > 0) {
            var others = new ListItem(new Span(getTranslation("searched.others", day.others())));
            others.addClassName("muted");
            list.add(others);
        }
        var section = new Section(new H2(name), list);
        section.setAriaLabel(name);
        return section;
    }

    /** Leads to what visitors are answered now. */
    private Component row(MissedDay.Search search) {
        var address = "/search?q=%s&lang=%s"
                .formatted(URLEncoder.encode(search.words(), StandardCharsets.UTF_8), search.language());
        var words = new Anchor(address, search.words(), AnchorTarget.BLANK);
        words.setRouterIgnore(true);
        words.getElement().setAttribute("lang", search.language());
        words.getElement().setAttribute("dir", "auto");
        var row = new ListItem(words);
        if (!search.language().equals(getLocale().getLanguage())) {
            var language = new Span(Locale.forLanguageTag(search.language()).getDisplayLanguage(getLocale()));
            language.addClassName("muted");
            row.add(language);
        }
        var times = new Span(getTranslation("searched.times", search.times()));
        times.addClassName("num");
        row.add(times);
        return row;
    }
}
