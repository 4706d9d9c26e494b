package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.clinic.portal.inquiry.Day;
import org.clinic.portal.inquiry.DoneAct;
import org.clinic.portal.inquiry.InquiryEventKind;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryScope;

/** What one has done today, struck out, and how much of the day that is. */
class DoneList extends Composite<Section> {

    private final DayWords words;
    private final DueWords due;
    private final Span count = new Span();
    private final Element meter = new Element("progress");
    private final UnorderedList list = new UnorderedList();

    private List<DoneAct> shown = List.of();

    DoneList(DayWords words, DueWords due) {
        this.words = words;
        this.due = due;
        meter.setAttribute("aria-label", getTranslation("day.done"));
        getContent().addClassName("done");
        getContent().add(new H2(new Span(getTranslation("day.done")), count));
        getContent().getElement().appendChild(meter);
        getContent().add(list);
    }

    void show(Day day) {
        var all = day.done().size() + day.left().size();
        setVisible(!day.done().isEmpty());
        count.setText(getTranslation("day.done.of", day.done().size(), all));
        meter.setAttribute("max", String.valueOf(all));
        meter.setAttribute("value", String.valueOf(day.done().size()));
        if (!day.done().equals(shown)) {
            shown = day.done();
            list.removeAll();
            shown.forEach(act -> list.add(item(act)));
        }
    }

    private ListItem item(DoneAct act) {
        var time = new Span(words.moment(act.at(), getLocale()));
        time.addClassNames("time", "num");
        var link = new InquiryLink(act.inquiry(), new InquiryFilter(InquiryScope.MINE, ""));
        link.setText(getTranslation("day.done." + act.kind(), act.name()));
        var struck = new Element("s");
        struck.appendChild(link.getElement());
        var about = new Span();
        about.getElement().appendChild(struck);
        var result = new Span(cameOfIt(act));
        result.setClassName("settled", act.kind() == InquiryEventKind.CLOSED);
        about.add(result);
        return new ListItem(time, about);
    }

    private String cameOfIt(DoneAct act) {
        if (act.kind() == InquiryEventKind.CLOSED) {
            return getTranslation("inquiry.outcome." + act.text());
        }
        var next = act.nextStep();
        var then = next == null
                ? ""
                : getTranslation("inquiry.due", due.what(next, getLocale()), words.moment(next.by(), getLocale()));
        return act.kind() == InquiryEventKind.CALLED
                ? getTranslation("day.done.came-of-it", getTranslation("inquiry.call." + act.text()), then)
                : then;
    }
}
