package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clinic.portal.inquiry.Day;
import org.clinic.portal.inquiry.DueInquiry;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryScope;
import org.jspecify.annotations.Nullable;

/** What is left of the day: the first thing by itself, the rest by parts of the day, and what comes after it. */
class DayList extends Composite<Div> {

    private final DayWords words;
    private final Div first = new Div();
    private final Paragraph quiet = new Paragraph();
    private final Map<DayPart, DaySection> parts = new EnumMap<>(DayPart.class);
    private final Map<InquiryId, DayRow> rows = new HashMap<>();
    private final Paragraph end = new Paragraph();
    private final InquiryLink take = new InquiryLink(null, new InquiryFilter(InquiryScope.RECEIVED, ""));

    private @Nullable NextUp next;

    DayList(DayWords words) {
        this.words = words;
        quiet.addClassName("quiet");
        end.addClassName("end");
        take.setText(getTranslation("day.empty.take"));
        getContent().addClassName("left");
        getContent().add(quiet, first);
        for (var part : DayPart.values()) {
            var section = new DaySection(part);
            parts.put(part, section);
            getContent().add(section);
        }
        getContent().add(end, take);
    }

    void show(Day day) {
        quiet.setVisible(day.nothingLeftUntil().isPresent());
        day.nothingLeftUntil()
                .ifPresent(until -> quiet.setText(getTranslation("day.quiet", words.moment(until, getLocale()))));
        showFirst(day);
        showParts(day);
        end.setText(end(day));
        take.setVisible(day.left().isEmpty());
    }

    private void showFirst(Day day) {
        if (day.left().isEmpty()) {
            next = null;
            first.removeAll();
            return;
        }
        var inquiry = day.left().getFirst();
        if (next != null && next.isOf(inquiry)) {
            next.show(inquiry, day.at());
            return;
        }
        next = new NextUp(inquiry, day.at(), words);
        first.removeAll();
        first.add(next);
    }

    private void showParts(Day day) {
        var rest = day.left().stream().skip(1).toList();
        rows.keySet().retainAll(rest.stream().map(DueInquiry::id).toList());
        var shown = new LinkedHashMap<DayPart, List<DayRow>>();
        rest.forEach(inquiry -> shown.computeIfAbsent(words.part(inquiry, day.at()), part -> new ArrayList<>())
                .add(row(inquiry, day)));
        parts.forEach((part, section) -> section.show(shown.getOrDefault(part, List.of())));
    }

    private DayRow row(DueInquiry inquiry, Day day) {
        var row = rows.computeIfAbsent(inquiry.id(), id -> new DayRow(inquiry, day.at(), words));
        row.show(inquiry, day.at());
        return row;
    }

    private String end(Day day) {
        if (!day.left().isEmpty()) {
            return then(day, "day.then.nothing", "day.then.until");
        }
        return day.done().isEmpty()
                ? then(day, "day.empty", "day.free")
                : then(day, "day.over.nothing", "day.over.until");
    }

    private String then(Day day, String nothing, String until) {
        return day.then() == null
                ? getTranslation(nothing)
                : getTranslation(until, words.moment(day.then(), getLocale()));
    }
}
