package org.clinic.portal.clinic.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clinic.portal.base.clinic.AskedFields;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.clinic.ClinicField;
import org.clinic.portal.clinic.ClinicRules.Problem;
import org.clinic.portal.clinic.FormRules;

/** All that the contact form may ask, in its order, and the way to add a question. */
class AskedForm extends FactsForm {

    private final Runnable changed;
    private final OrderedList rows = new OrderedList();
    private final Paragraph refusal = new Paragraph();
    private final Button add = new Button(getTranslation("clinic.form.add"), click -> add());
    private final KeptForm kept = new KeptForm(this::comeBack);
    private AskedFields applied = AskedFields.USUAL;

    AskedForm(Runnable changed) {
        this.changed = changed;
        rows.addClassName("asked");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        var help = new Paragraph(getTranslation("clinic.form.help"));
        help.addClassName("muted");
        var part = new Section(new H2(getTranslation("clinic.form.fields")), help, rows, refusal, add, kept);
        getContent().addClassName("form");
        getContent().add(part);
    }

    @Override
    void show(ClinicFacts facts) {
        applied = facts.form();
        show(applied);
        complain(Map.of());
    }

    private void show(AskedFields form) {
        rows.removeAll();
        form.all().forEach(field -> rows.add(new AskedRow(field, this)));
        number();
    }

    @Override
    ClinicFacts read(ClinicFacts before) {
        return before.asking(typed());
    }

    private AskedFields typed() {
        return new AskedFields(rows().stream().map(AskedRow::value).toList());
    }

    /** What was typed before the screen was loaded again. */
    private void comeBack(AskedFields typed) {
        show(typed);
        changed.run();
    }

    void follow() {
        kept.keep(typed(), applied);
        changed.run();
    }

    private List<AskedRow> rows() {
        return rows.getChildren().map(AskedRow.class::cast).toList();
    }

    private void number() {
        var all = rows();
        all.forEach(row -> row.place(all.indexOf(row), all.size()));
        add.setEnabled(typed().own().size() < FormRules.MOST_OWN);
    }

    private void add() {
        var row = new AskedRow(KeptForm.question(), this);
        rows.add(row);
        number();
        follow();
        row.focus();
    }

    /** By as many places, with the focus on what moved it. */
    void move(AskedRow row, int by) {
        int place = rows().indexOf(row) + by;
        rows.remove(row);
        rows.addComponentAtIndex(place, row);
        number();
        row.focusMove(by);
        follow();
    }

    void remove(AskedRow row) {
        int place = rows().indexOf(row);
        rows.remove(row);
        number();
        follow();
        add.focus();
        Notices.undo(getTranslation("clinic.form.removed"), () -> putBack(row, place));
    }

    private void putBack(ListItem row, int place) {
        rows.addComponentAtIndex(Math.min(place, rows.getComponentCount()), row);
        number();
        follow();
    }

    /** Beside the question that it is about, or below them if it is about all of them. */
    @Override
    void complain(Map<ClinicField, Problem> problems) {
        var problem = Optional.ofNullable(problems.get(ClinicField.FORM));
        var wrong = problem.flatMap(this::row);
        rows().forEach(row -> row.refuse(wrong.filter(row::equals)
                .flatMap(mine -> problem)
                .map(this::said)
                .orElse("")));
        refusal.setText(
                wrong.isPresent() || problems.isEmpty()
                        ? ""
                        : problem.map(this::said).orElseGet(() -> getTranslation("clinic.form.elsewhere")));
    }

    private String said(Problem problem) {
        return getTranslation(
                "clinic.problem." + problem.kind(), problem.values().toArray());
    }

    private Optional<AskedRow> row(Problem problem) {
        return problem.isAboutOneQuestion()
                ? Optional.of(rows().get((int) problem.values().getFirst() - 1))
                : Optional.empty();
    }

    @Override
    void follow(Map<ClinicField, Problem> problems) {
        if (!refusal.getText().isEmpty() || rows().stream().anyMatch(AskedRow::isRefused)) {
            complain(problems);
        }
    }

    @Override
    void goTo(ClinicField what) {
        rows().stream()
                .filter(AskedRow::isRefused)
                .findFirst()
                .ifPresentOrElse(AskedRow::focus, rows().getFirst()::focus);
    }

    @Override
    void forget() {
        kept.forget();
    }
}
