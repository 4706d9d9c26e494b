package org.clinic.portal.topic.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clinic.portal.topic.address.TopicAddress;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.plan.Planned;

/** Plans that have a time, in their month: the arrow keys go from day to day, and each leads to what is planned. */
@JsModule("./plan/month-keys.ts")
class PlanMonth extends Composite<Section> {

    private final MonthOnScreen month;
    private final PlanActs acts;
    private final LocalDate today;
    private final Map<LocalDate, List<Planned>> days;

    PlanMonth(MonthOnScreen month, List<Planned> plans, PlanActs acts, LocalDate today) {
        this.month = month;
        this.acts = acts;
        this.today = today;
        days = plans.stream().collect(Collectors.groupingBy(this::day, TreeMap::new, Collectors.toList()));
        getContent().addClassName("month");
        getContent().add(hint(), table());
        later();
        getElement().appendChild(new Element("month-keys"));
    }

    private LocalDate day(Planned plan) {
        return Objects.requireNonNull(plan.at()).atZone(acts.clinic().zone()).toLocalDate();
    }

    private Span hint() {
        var hint = new Span(getTranslation("plan.month.keys"));
        hint.setId("month-keys");
        hint.addClassName("unseen");
        return hint;
    }

    private NativeTable table() {
        var table = new NativeTable();
        table.getElement().setAttribute("role", "grid");
        table.getElement().setAttribute("aria-label", MonthSteps.words(month, getLocale()));
        table.getElement().setAttribute("aria-describedby", "month-keys");
        var head = new NativeTableRow();
        MonthOnScreen.places(month.first()).forEach(place -> head.add(header(place)));
        table.getHead().add(head);
        var body = table.getBody();
        month.weeks().forEach(monday -> {
            var week = new NativeTableRow();
            MonthOnScreen.places(monday).forEach(place -> week.add(cell(place)));
            body.add(week);
        });
        return table;
    }

    private NativeTableHeaderCell header(List<LocalDate> place) {
        var style = place.size() == 1 ? TextStyle.FULL_STANDALONE : TextStyle.SHORT_STANDALONE;
        var header = new NativeTableHeaderCell(place.stream()
                .map(day -> day.getDayOfWeek().getDisplayName(style, getLocale()))
                .collect(Collectors.joining(", ")));
        header.getElement().setAttribute("scope", "col");
        return header;
    }

    private NativeTableCell cell(List<LocalDate> place) {
        var cell = new NativeTableCell(number(place), name(place));
        var planned = place.stream()
                .flatMap(day -> days.getOrDefault(day, List.of()).stream())
                .toList();
        if (!planned.isEmpty()) {
            var list = new UnorderedList();
            together(planned).forEach(each -> list.add(new MonthEntry(each, acts)));
            cell.add(list);
        }
        look(cell, place);
        return cell;
    }

    private void look(NativeTableCell cell, List<LocalDate> place) {
        cell.setClassName("weekend", place.getFirst().getDayOfWeek() == DayOfWeek.SATURDAY);
        cell.setClassName("other", place.stream().noneMatch(month::isOf));
        cell.getElement().setAttribute("tabindex", place.contains(begin()) ? "0" : "-1");
        if (place.contains(today)) {
            cell.addClassName("today");
            cell.getElement().setAttribute("aria-current", "date");
        }
    }

    /** Where the keys begin. */
    private LocalDate begin() {
        return month.isOf(today) ? today : month.month().atDay(1);
    }

    private Span number(List<LocalDate> place) {
        var number = new Span(place.stream().map(this::number).collect(Collectors.joining(" · ")));
        number.addClassName("day");
        number.getElement().setAttribute("aria-hidden", "true");
        return number;
    }

    private String number(LocalDate day) {
        var pattern = DateTimeFormatter.ofPattern(getTranslation("plan.month.other-pattern"), getLocale());
        var number = month.isOf(day) ? String.valueOf(day.getDayOfMonth()) : pattern.format(day);
        return day.equals(today) ? getTranslation("plan.month.today", number) : number;
    }

    private Component name(List<LocalDate> place) {
        var pattern = DateTimeFormatter.ofPattern(getTranslation("plan.day-pattern"), getLocale());
        var name = new Span(place.stream().map(pattern::format).collect(Collectors.joining("; ")));
        name.addClassName("unseen");
        return name;
    }

    /** What is in a release happens as one. */
    private static Collection<List<Planned>> together(List<Planned> plans) {
        var found = new LinkedHashMap<UUID, List<Planned>>();
        plans.forEach(plan -> found.computeIfAbsent(
                        plan.release() == null
                                ? plan.id().id()
                                : plan.release().id().id(),
                        id -> new ArrayList<>())
                .add(plan));
        return found.values();
    }

    private void later() {
        var plans = days.entrySet().stream()
                .filter(day -> day.getKey().isAfter(month.last()))
                .toList();
        if (!plans.isEmpty()) {
            int number = plans.stream().mapToInt(day -> day.getValue().size()).sum();
            var link = EditorAddress.link(TopicAddress.plans(
                    MonthOnScreen.of(plans.getFirst().getKey()).name()));
            link.setText(getTranslation("plan.month.later", number));
            var line = new Paragraph(link);
            line.addClassName("later");
            getContent().add(line);
        }
    }
}
