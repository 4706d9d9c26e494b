package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.IntStream;
import org.clinic.portal.inquiry.SpamWeek;

/** What was caught of spam, and what was caught wrongly or missed, week by week. */
class SpamReport extends Composite<Section> {

    private static final List<String> COLUMNS = List.of("kept", "unanswered", "answered", "released", "missed");

    void show(List<SpamWeek> weeks) {
        getContent().removeAll();
        getContent().add(new H2(getTranslation("spam.report")));
        if (weeks.isEmpty()) {
            var none = new Paragraph(getTranslation("spam.report.none"));
            none.addClassName("muted");
            getContent().add(none);
            return;
        }
        var table = new Div(table(weeks));
        table.addClassName("table");
        // It scrolls where it is narrow, also by keys.
        table.getElement().setAttribute("tabindex", "0");
        table.getElement().setAttribute("role", "region");
        table.getElement().setAttribute("aria-label", getTranslation("spam.report"));
        getContent().add(table);
    }

    private NativeTable table(List<SpamWeek> weeks) {
        var table = new NativeTable();
        var head = new NativeTableRow(header("col", getTranslation("spam.report.week")));
        COLUMNS.forEach(column -> head.add(header("col", getTranslation("spam.report." + column))));
        table.getHead().add(head);
        weeks.forEach(week -> table.getBody().add(row(week)));
        return table;
    }

    private NativeTableRow row(SpamWeek week) {
        var date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(getLocale());
        var row = new NativeTableRow(header("row", week.monday().format(date)));
        IntStream.of(week.kept(), week.unanswered(), week.answered(), week.released(), week.missed())
                .forEach(number -> row.add(new NativeTableCell(String.valueOf(number))));
        return row;
    }

    private static NativeTableHeaderCell header(String scope, String text) {
        var header = new NativeTableHeaderCell(text);
        header.getElement().setAttribute("scope", scope);
        return header;
    }
}
