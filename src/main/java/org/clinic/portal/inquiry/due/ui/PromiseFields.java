package org.clinic.portal.inquiry.due.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.clinic.portal.inquiry.due.DeskPreview;
import org.clinic.portal.inquiry.due.DeskRules;
import org.clinic.portal.inquiry.due.Priority;
import org.clinic.portal.inquiry.due.PromisedTime;

/** How soon a first answer is promised, of each priority, and when it would be due now. */
class PromiseFields extends Composite<Div> {

    private final Map<Priority, WrittenField<PromisedTime>> fields = new EnumMap<>(Priority.class);
    private final MomentWords words;

    PromiseFields(MomentWords words, Runnable changed) {
        this.words = words;
        var help = new Paragraph(getTranslation("desk.promised.help"));
        help.addClassName("muted");
        getContent().addClassName("promises");
        getContent().add(help);
        for (var priority : Priority.values()) {
            var field = new WrittenField<>(
                    getTranslation("desk.priority." + priority),
                    priority.name(),
                    PromisedTime::parse,
                    PromisedTime::written,
                    changed);
            fields.put(priority, field);
            getContent().add(field);
        }
    }

    Collection<WrittenField<PromisedTime>> fields() {
        return fields.values();
    }

    void show(DeskRules rules) {
        fields.forEach((priority, field) -> field.show(rules.promised(priority)));
    }

    Optional<Map<Priority, PromisedTime>> read() {
        var promised = new EnumMap<Priority, PromisedTime>(Priority.class);
        fields.forEach((priority, field) -> field.read().ifPresent(time -> promised.put(priority, time)));
        return promised.size() == fields.size() ? Optional.of(promised) : Optional.empty();
    }

    void preview(DeskPreview preview) {
        fields.forEach((priority, field) -> field.setHelperText(
                getTranslation("desk.preview.answer", words.say(preview.firstAnswer(priority), getLocale()))));
    }

    void waitForPreview() {
        fields.values().forEach(field -> field.setHelperText(getTranslation("desk.preview.waiting")));
    }
}
