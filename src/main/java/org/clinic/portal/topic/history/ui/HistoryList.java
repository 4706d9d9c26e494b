package org.clinic.portal.topic.history.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.KeyHint;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.history.ActId;
import org.clinic.portal.topic.history.ActWords;
import org.clinic.portal.topic.history.TopicAct;
import org.clinic.portal.topic.history.TopicHistory;
import org.jspecify.annotations.Nullable;

/** The acts of a topic, day by day: a page of them, those before and after when they are asked for, and new ones as they come. */
class HistoryList extends Composite<Div> {

    private static final int PAGE = 100;

    private final TopicHistory history;
    private final ActWords words;
    private final SpokenTime spoken;
    private final Clinic clinic;
    private final Button newer = new Button(getTranslation("topic-history.newer"), click -> addNewer());
    private final Button older = new Button(getTranslation("topic-history.older"), click -> addOlder());
    private final Div days = new Div();

    private final Map<LocalDate, ActDay> byDay = new HashMap<>();
    private final Map<ActId, ActRow> rows = new HashMap<>();
    private @Nullable HistoryAddress address;
    private boolean inUse;
    private @Nullable TopicAct newest;
    private @Nullable TopicAct oldest;

    HistoryList(TopicHistory history, ActWords words, SpokenTime spoken, Clinic clinic) {
        this.history = history;
        this.words = words;
        this.spoken = spoken;
        this.clinic = clinic;
        var before = new Div(newer);
        before.addClassNames("rest", "before");
        older.getElement().setAttribute("data-does", "older");
        older.setSuffixComponent(new KeyHint("O"));
        var rest = new Div(older);
        rest.addClassName("rest");
        days.addClassName("days-of-acts");
        getContent().add(before, days, rest);
    }

    /**
     * Shows what the address filters, from the newest on.
     *
     * @param at from this one on instead, and marks it
     */
    void show(HistoryAddress shown, boolean isInUse, @Nullable TopicAct at) {
        address = shown;
        inUse = isInUse;
        days.removeAll();
        byDay.clear();
        rows.clear();
        newest = null;
        oldest = null;
        newer.setVisible(at != null);
        if (at != null) {
            addBelow(List.of(at));
            row(at).addClassName("asked");
        }
        addOlder();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    private void addOlder() {
        if (address != null) {
            var found = history.older(address.topic(), address.filter(), oldest, PAGE);
            addBelow(found);
            older.setVisible(found.size() == PAGE);
        }
    }

    private void addBelow(List<TopicAct> found) {
        for (var act : found) {
            day(act.at(), false).addOlder(row(act));
            newest = newest == null ? act : newest;
            oldest = act;
        }
    }

    /** Shows what has come since, or has grown, unless one looks at something older. */
    void arrive() {
        if (!newer.isVisible()) {
            addNewer();
        }
    }

    private void addNewer() {
        if (address == null) {
            return;
        }
        var found = newest == null
                ? history.older(address.topic(), address.filter(), null, PAGE)
                : history.newer(address.topic(), address.filter(), newest, PAGE);
        for (var act : found.reversed()) {
            day(act.at(), true).addNewer(row(act));
            oldest = oldest == null ? act : oldest;
            newest = act;
        }
        newer.setVisible(newer.isVisible() && found.size() == PAGE);
        byDay.values().forEach(ActDay::say);
    }

    private ActDay day(Instant moment, boolean first) {
        return byDay.computeIfAbsent(moment.atZone(clinic.zone()).toLocalDate(), date -> {
            var day = new ActDay(moment, spoken);
            if (first) {
                days.addComponentAsFirst(day);
            } else {
                days.add(day);
            }
            return day;
        });
    }

    /** The one that shows it already, or another one. */
    private ActRow row(TopicAct act) {
        return rows.computeIfAbsent(act.id(), id -> new ActRow(topic(), inUse, words, spoken))
                .show(act);
    }

    private TopicId topic() {
        if (address == null) {
            throw new IllegalStateException("No history is open yet");
        }
        return address.topic();
    }
}
