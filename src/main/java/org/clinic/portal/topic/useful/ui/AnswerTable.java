package org.clinic.portal.topic.useful.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.clinic.portal.feedback.AnswerCounts;
import org.clinic.portal.feedback.TopicAnswers;
import org.clinic.portal.feedback.TopicAnswers.Part;

/** The counts of each part of a page, and below each those of the version before. */
class AnswerTable extends NativeTable {

    private static final List<String> COLUMNS = List.of("yes", "no", "wrong");

    private final boolean compares;

    AnswerTable(TopicAnswers answers) {
        compares = answers.before().isPresent();
        var head = new NativeTableRow(header("col", getTranslation("useful.part")));
        COLUMNS.forEach(column -> head.add(header("col", getTranslation("useful." + column))));
        getHead().add(head);
        answers.parts().forEach(part -> getBody().add(row(part)));
    }

    private NativeTableRow row(Part part) {
        var name = part.heading() == null ? getTranslation("useful.page") : part.heading();
        var row = new NativeTableRow(header("row", name));
        row.add(cell(part.now().yes(), part.before().yes()));
        row.add(cell(part.now().no(), part.before().no()));
        row.add(cell(part.now().wrong(), part.before().wrong()));
        row.setClassName("muted", part.now().equals(AnswerCounts.NONE));
        return row;
    }

    private NativeTableCell cell(long now, long before) {
        var cell = new NativeTableCell(new Span(getTranslation("useful.number", now)));
        if (compares) {
            var earlier = new Span(getTranslation("useful.before", before));
            earlier.addClassName("before");
            cell.add(earlier);
        }
        return cell;
    }

    private static NativeTableHeaderCell header(String scope, String text) {
        var header = new NativeTableHeaderCell(text);
        header.getElement().setAttribute("scope", scope);
        return header;
    }
}
