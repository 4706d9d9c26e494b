package org.clinic.portal.inquiry.due.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.clinic.portal.inquiry.due.Cadence;
import org.clinic.portal.inquiry.due.DeskPreview;
import org.clinic.portal.inquiry.due.DeskRules;

/** How often and when somebody is called again, and when that would be, from a call now on. */
class CadenceFields extends Composite<Div> {

    private final WrittenField<List<Integer>> days;
    private final WrittenField<LocalTime> morning;
    private final WrittenField<LocalTime> afternoon;
    private final OrderedList calls = new OrderedList();
    private final MomentWords words;

    CadenceFields(MomentWords words, Runnable changed) {
        this.words = words;
        days = new WrittenField<>(getTranslation("desk.days"), "days", Cadence::parseDays, Cadence::written, changed);
        morning = new WrittenField<>(
                getTranslation("desk.morning"), "morning", Cadence::parseMorning, Cadence::written, changed);
        afternoon = new WrittenField<>(
                getTranslation("desk.afternoon"), "afternoon", Cadence::parseAfternoon, Cadence::written, changed);
        getContent().addClassName("cadence");
        calls.addClassName("calls");
        getContent().add(days, morning, afternoon, new H3(getTranslation("desk.preview.calls")), calls);
    }

    Collection<WrittenField<?>> fields() {
        return List.of(days, morning, afternoon);
    }

    void show(DeskRules rules) {
        days.show(rules.cadence().daysBetween());
        morning.show(rules.cadence().morning());
        afternoon.show(rules.cadence().afternoon());
    }

    Optional<Cadence> read() {
        return days.read()
                .flatMap(between -> morning.read()
                        .flatMap(early -> afternoon.read().map(late -> new Cadence(between, early, late))));
    }

    void preview(DeskPreview preview) {
        days.setHelperText(getTranslation("desk.days.help", preview.calls().size()));
        calls.removeAll();
        for (int index = 0; index < preview.calls().size(); index++) {
            var when = index == 0
                    ? getTranslation("desk.preview.now")
                    : words.say(preview.calls().get(index), getLocale());
            calls.add(new ListItem(getTranslation("desk.preview.call", index + 1, when)));
        }
    }

    void waitForPreview() {
        calls.removeAll();
        calls.add(new ListItem(getTranslation("desk.preview.waiting")));
    }
}
