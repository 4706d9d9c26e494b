package org.clinic.portal.topic.useful.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.ToLongFunction;
import org.clinic.portal.feedback.AnswerCounts;
import org.clinic.portal.feedback.TopicAnswers;
import org.clinic.portal.feedback.TopicAnswers.Part;

/** The counts of each part of a page, and below each those of the version before. */
class AnswerTable extends NativeTable {

    private static final List<String> COLUMNS = List.of("yes", "no", "wrong");

    AnswerTable(TopicAnswers answers) {
        var head = new NativeTableRow(header("col", getTranslation("useful.part")));
        COLUMNS.forEach(column -> head.add(header("col", getTranslation("useful." + column))));
        getHead().add(head);
        answers.parts().forEach(part -> getBody().add(row(part)));
    }

    private NativeTableRow row(Part part) {
        var name = part.heading() == null ? getTranslation("useful.page") : part.heading();
        var row = new NativeTableRow(header("row", name));
        row.add(cell(part, AnswerCounts::yes), cell(part, AnswerCounts::no), cell(part, AnswerCounts::wrong));
        row.setClassName("muted", part.now().areNone());
        return row;
    }

    /** Of a part that nobody answered about before there is nothing to compare with. */
    private NativeTableCell cell(Part part, ToLongFunction<AnswerCounts> count) {
        var cell = new NativeTableCell(new Span(getTranslation("useful.number", count.applyAsLong(part.now()))));
        if (!part.before().areNone()) {
            var earlier = new Span(getTranslation("useful.before", count.applyAsLong(part.before())));
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
