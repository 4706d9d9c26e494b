package org.clinic.portal.inquiry.due.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clinic.portal.inquiry.due.DeskRules;
import org.clinic.portal.inquiry.due.Holiday;
import org.clinic.portal.inquiry.due.NeverOpenException;

/** The rules that are typed, and what they would mean from now on, said as one types. */
class DeskForm extends Composite<Div> {

    private final MomentWords words;
    private final WeekFields week;
    private final PromiseFields promises;
    private final CadenceFields cadence;
    private final EscalationFields escalation;

    DeskForm(MomentWords words, Runnable changed) {
        this.words = words;
        week = new WeekFields(changed);
        promises = new PromiseFields(words, changed);
        cadence = new CadenceFields(words, changed);
        escalation = new EscalationFields(changed);
        getContent().addClassName("form");
        getContent()
                .add(
                        column(part("hours", week)),
                        column(part("promised", promises), part("cadence", cadence), part("escalation", escalation)));
    }

    static Div column(Component... parts) {
        var column = new Div(parts);
        column.addClassName("column");
        return column;
    }

    Section part(String name, Component fields) {
        return new Section(new H2(getTranslation("desk.part." + name)), fields);
    }

    private Stream<WrittenField<?>> fields() {
        return Stream.of(week.fields(), promises.fields(), cadence.fields(), escalation.fields())
                .flatMap(Collection::stream);
    }

    void show(DeskRules rules) {
        week.show(rules);
        promises.show(rules);
        cadence.show(rules);
        escalation.show(rules);
    }

    /**
     * The rules as they are written, if all can be read and the clinic opens by them, and these holidays, at some time; else
     * it is said why it never would.
     */
    Optional<DeskRules> read(List<Holiday> holidays) {
        var hours = week.read();
        var promised = promises.read();
        var calls = cadence.read();
        var late = escalation.read();
        if (hours.isEmpty() || promised.isEmpty() || calls.isEmpty() || late.isEmpty()) {
            week.sayNothing();
            return Optional.empty();
        }
        try {
            var rules = new DeskRules(hours.get(), promised.get(), calls.get(), late.get(), holidays);
            week.accept(rules);
            return Optional.of(rules);
        } catch (NeverOpenException never) {
            week.refuse(never);
            return Optional.empty();
        }
    }

    void preview(Optional<DeskRules> rules) {
        rules.map(words::preview)
                .ifPresentOrElse(
                        preview -> {
                            promises.preview(preview);
                            cadence.preview(preview);
                        },
                        () -> {
                            promises.waitForPreview();
                            cadence.waitForPreview();
                        });
    }

    /** Says beside each field what is wrong with it, and goes to the first, or to the week that has no hours. */
    void complain() {
        var wrong = fields().filter(field -> field.check().isEmpty()).toList();
        wrong.stream().findFirst().or(() -> fields().findFirst()).ifPresent(TextField::focus);
    }

    /** What was typed is saved, or not wanted. */
    void forget() {
        fields().forEach(WrittenField::forget);
    }
}
