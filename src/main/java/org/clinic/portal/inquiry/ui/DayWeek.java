package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.TextStyle;
import org.clinic.portal.inquiry.Day;
import org.clinic.portal.inquiry.DayCount;

/** The next seven days, with how much is due on each. */
class DayWeek extends Composite<Section> {

    private final OrderedList days = new OrderedList();

    DayWeek() {
        days.addClassName("week");
        getContent().addClassName("week-pane");
        getContent().add(new H2(getTranslation("day.week")), days);
    }

    void show(Day day) {
        var today = day.week().getFirst().day();
        days.removeAll();
        day.week().forEach(each -> days.add(item(each, today, day.late())));
    }

    private ListItem item(DayCount count, LocalDate today, long late) {
        var isToday = count.day().equals(today);
        var name = new Span(
                isToday
                        ? getTranslation("day.today")
                        : count.day().getDayOfWeek().getDisplayName(TextStyle.SHORT, getLocale()));
        var number = new Span(String.valueOf(count.due()));
        number.addClassNames("count", "num");
        var item = new ListItem(name, number);
        if (isToday && late > 0) {
            var says = new Span(getTranslation("day.week.late", late));
            says.addClassName("late");
            item.add(says);
        }
        item.setClassName("none", count.due() == 0);
        if (isToday) {
            item.getElement().setAttribute("aria-current", "date");
        }
        return item;
    }
}
