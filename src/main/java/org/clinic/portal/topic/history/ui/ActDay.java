package org.clinic.portal.topic.history.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import org.clinic.portal.base.clinic.SpokenTime;

/** The acts of one day of the clinic's, the newest first. */
class ActDay extends Composite<Section> {

    private final Instant moment;
    private final SpokenTime spoken;
    private final H2 name = new H2();
    private final OrderedList acts = new OrderedList();

    /** @param moment of the day */
    ActDay(Instant moment, SpokenTime spoken) {
        this.moment = moment;
        this.spoken = spoken;
        getContent().addClassName("act-day");
        getContent().add(name, acts);
        say();
    }

    /** Today is yesterday tomorrow, on a screen that stays open. */
    void say() {
        name.setText(spoken.day(moment, getLocale()));
    }

    void addOlder(ActRow row) {
        acts.add(row);
    }

    /** Leaves it where it is if it is the newest already, with whatever one is doing in it. */
    void addNewer(ActRow row) {
        if (acts.getElement().getChildCount() == 0
                || !acts.getElement().getChild(0).equals(row.getElement())) {
            acts.addComponentAsFirst(row);
        }
    }
}
