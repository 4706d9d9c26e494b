package org.clinic.portal.clinic.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import org.clinic.portal.asked.ui.FormDifference;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.When;
import org.clinic.portal.clinic.ClinicChange;
import org.clinic.portal.clinic.ClinicField;
import org.clinic.portal.clinic.ClinicSettings;
import org.clinic.portal.clinic.SavedFacts;

/** Everything that was applied, the newest first: who, when and what it changed; and the way back to it. */
class ClinicHistory extends Composite<Section> {

    private final ClinicSettings settings;
    private final SpokenTime spoken;
    private final SerializableConsumer<SavedFacts> back;
    private final UnorderedList list = new UnorderedList();
    private final Button older = new Button(getTranslation("clinic.history.older"), click -> showOlder());
    private int oldest;

    ClinicHistory(ClinicSettings settings, SpokenTime spoken, SerializableConsumer<SavedFacts> back) {
        this.settings = settings;
        this.spoken = spoken;
        this.back = back;
        list.addClassName("history");
        older.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().addClassName("applied");
        getContent().add(new H2(getTranslation("clinic.history")), list, older);
    }

    void show() {
        list.removeAll();
        oldest = Integer.MAX_VALUE;
        showOlder();
        if (list.getComponentCount() == 0) {
            list.add(new ListItem(new Paragraph(getTranslation("clinic.history.none"))));
        }
    }

    private void showOlder() {
        var changes = settings.history(oldest);
        boolean first = list.getComponentCount() == 0;
        for (var change : changes) {
            list.add(row(change, first));
            first = false;
            oldest = change.saved().number();
        }
        boolean whole = changes.isEmpty() || oldest == 1;
        older.setVisible(!whole);
        if (oldest == 1) {
            list.add(installed(changes.getLast().before()));
        }
    }

    private ListItem row(ClinicChange change, boolean now) {
        var saving = change.saved().saving().orElseThrow();
        var who = new Span(saving.name());
        who.addClassName("who");
        var head = new Div(who, new When(saving.at(), spoken));
        head.addClassName("head");
        var row = new ListItem(head);
        saving.again().ifPresent(again -> row.add(new Span(getTranslation("clinic.history.again"))));
        change.fields().forEach(field -> row.add(difference(field, change)));
        row.add(now ? new Span(getTranslation("clinic.history.now")) : way(change.saved()));
        return row;
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

    private ListItem installed(SavedFacts configured) {
        return new ListItem(new Span(getTranslation("clinic.history.installed")), way(configured));
    }

    private Button way(SavedFacts saved) {
        var button = new Button(getTranslation("clinic.history.back"), click -> back.accept(saved));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.getElement().setAttribute("aria-label", label(saved));
        return button;
    }

    private String label(SavedFacts saved) {
        return saved.saving()
                .map(saving ->
                        getTranslation("clinic.history.back.to", saving.name(), spoken.say(saving.at(), getLocale())))
                .orElseGet(() -> getTranslation("clinic.history.back.installed"));
    }
}
