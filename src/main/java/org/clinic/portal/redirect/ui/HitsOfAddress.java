package org.clinic.portal.redirect.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.clinic.portal.redirect.MonthlyHits;

/** How often somebody came by an address: this month and in all of the last twelve, and on a click each of them. */
class HitsOfAddress extends Composite<NativeDetails> {

    HitsOfAddress(String slug, MonthlyHits hits) {
        var present = number(hits.thisMonth(), "redirect.hits.this-month");
        var all = number(hits.total(), "redirect.hits.all");
        var summary = new Div(bars(hits), present, all);
        summary.addClassName("numbers");
        getContent().addClassName("hits");
        getContent().setSummary(summary);
        getContent().setContent(months(slug, hits));
    }

    private Component number(long hits, String key) {
        var value = new Span(String.valueOf(hits));
        value.addClassName("num");
        var name = new Span(getTranslation(key));
        name.addClassName("muted");
        return new Div(value, name);
    }

    /** For the eye alone: the numbers are below. */
    private static Component bars(MonthlyHits hits) {
        var bars = new Div();
        bars.addClassName("bars");
        bars.getElement().setAttribute("aria-hidden", "true");
        var most = Math.max(1, hits.most());
        for (var month : hits.months()) {
            var bar = new Span();
            bar.getStyle().set("--share", String.valueOf((double) month.hits() / most));
            bars.add(bar);
        }
        return bars;
    }

    private Component months(String slug, MonthlyHits hits) {
        var months = new OrderedList();
        months.getElement().setAttribute("aria-label", getTranslation("redirect.hits.named", "/topics/" + slug));
        hits.months().reversed().forEach(month -> {
            var value = new Span(String.valueOf(month.hits()));
            value.addClassName("num");
            months.add(new ListItem(new Span(name(month.month())), value));
        });
        return months;
    }

    private String name(YearMonth month) {
        return DateTimeFormatter.ofPattern(getTranslation("redirect.month-pattern"), getLocale())
                .format(month);
    }
}
