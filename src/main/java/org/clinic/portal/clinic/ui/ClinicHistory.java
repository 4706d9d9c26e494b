package org.clinic.portal.clinic.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import org.clinic.portal.asked.ui.FormDifference;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.AppliedList;
import org.clinic.portal.clinic.ClinicChange;
import org.clinic.portal.clinic.ClinicField;
import org.clinic.portal.clinic.ClinicSettings;
import org.clinic.portal.clinic.SavedFacts;

/** Everything that administrators applied about the clinic, and as it was installed. */
class ClinicHistory extends AppliedList {

    private final ClinicSettings settings;
    private final SerializableConsumer<SavedFacts> back;

    ClinicHistory(ClinicSettings settings, SpokenTime spoken, SerializableConsumer<SavedFacts> back) {
        super(spoken);
        this.settings = settings;
        this.back = back;
    }

    @Override
    protected List<Act> before(int number) {
        var changes = settings.history(number);
        var acts = new ArrayList<>(changes.stream().map(this::act).toList());
        if (!changes.isEmpty() && changes.getLast().before().saving().isEmpty()) {
            acts.add(installed(changes.getLast().before()));
        }
        return acts;
    }

    private Act act(ClinicChange change) {
        var saving = change.saved().saving().orElseThrow();
        var told = new ArrayList<Component>();
        saving.again().ifPresent(again -> told.add(new Span(getTranslation("clinic.history.again"))));
        change.fields().forEach(field -> told.add(difference(field, change)));
        return new Act(change.saved().number(), saving.name(), saving.at(), told, () -> back.accept(change.saved()));
    }

    private Component difference(ClinicField field, ClinicChange change) {
        if (field == ClinicField.FORM) {
            return new FormDifference(
                    change.before().facts().form(), change.saved().facts().form());
        }
        var name = new Span(getTranslation("clinic.field." + field));
        name.addClassName("field");
        var before = field.of(change.before().facts());
        var line = new Div(name);
        if (!before.isEmpty()) {
            line.add(said("del", before));
        }
        line.add(said("ins", field.of(change.saved().facts())));
        line.addClassName("difference");
        return line;
    }

    private Span said(String className, String text) {
        var said = new Span(text.isEmpty() ? getTranslation("clinic.history.empty") : text);
        said.addClassName(className);
        return said;
    }

    private Act installed(SavedFacts configured) {
        return new Act(
                configured.number(),
                getTranslation("clinic.history.installed"),
                null,
                List.of(),
                () -> back.accept(configured));
    }
}
