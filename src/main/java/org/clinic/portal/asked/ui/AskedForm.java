package org.clinic.portal.asked.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.clinic.portal.asked.FormProblem;
import org.clinic.portal.asked.FormRules;
import org.clinic.portal.base.clinic.AskedField;
import org.clinic.portal.base.clinic.AskedField.Kind;
import org.clinic.portal.base.clinic.AskedFields;
import org.clinic.portal.base.clinic.Wording;
import org.clinic.portal.base.ui.KeptValue;
import org.clinic.portal.base.ui.Notices;

/** All that a contact form may ask, in its order, and the way to add a question. */
@StyleSheet("/styles/asked.css")
public class AskedForm extends Composite<Section> {

    private static final int ID_DIGITS = 8;

    private final Runnable changed;
    private final OrderedList rows = new OrderedList();
    private final Paragraph refusal = new Paragraph();
    private final Button add = new Button(getTranslation("asked.add"), click -> add());
    private final KeptValue<AskedField[]> kept;

    /**
     * @param place at which is kept what somebody has typed and not applied, another one for each form
     * @param changed is told of each change in the fields
     */
    public AskedForm(String place, Runnable changed) {
        this.changed = changed;
        kept = new KeptValue<>(place, AskedField[].class, this::comeBack);
        rows.addClassName("asked");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        var help = new Paragraph(getTranslation("asked.help"));
        help.addClassName("muted");
        getContent().addClassName("asked-form");
        getContent().add(new H2(getTranslation("asked.fields")), help, rows, refusal, add, kept);
    }

    /** Shows what the form asks as it is applied. */
    public void show(AskedFields form) {
        since(form);
        fill(form);
        complain(Optional.empty());
    }

    /** What the fields are a change of from now on; what stands in them stays. */
    public void since(AskedFields form) {
        kept.since(form.all().toArray(AskedField[]::new));
    }

    private void fill(AskedFields form) {
        rows.removeAll();
        form.all().forEach(field -> rows.add(new AskedRow(field, this)));
        number();
    }

    /** What stands in the fields. */
    public AskedFields value() {
        return new AskedFields(rows().stream().map(AskedRow::value).toList());
    }

    /** Has the fields say what was typed before, as a change of what is applied. */
    public void type(AskedFields typed) {
        fill(typed);
        follow();
    }

    /** Another version of the portal may have known other fields. */
    private void comeBack(AskedField[] typed) {
        var isForm = Stream.of(typed).allMatch(Objects::nonNull) && FormRules.isWhole(new AskedFields(List.of(typed)));
        if (isForm) {
            type(new AskedFields(List.of(typed)));
        } else {
            kept.forget();
        }
    }

    void follow() {
        kept.keep(value().all().toArray(AskedField[]::new));
        changed.run();
    }

    private List<AskedRow> rows() {
        return rows.getChildren().map(AskedRow.class::cast).toList();
    }

    private void number() {
        var all = rows();
        all.forEach(row -> row.place(all.indexOf(row), all.size()));
        add.setEnabled(value().own().size() < FormRules.MOST_OWN);
    }

    private void add() {
        var id = "q" + UUID.randomUUID().toString().substring(0, ID_DIGITS);
        var row = new AskedRow(new AskedField(id, Kind.LINE, true, false, Wording.NONE, Wording.NONE, List.of()), this);
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
        Notices.undo(getTranslation("asked.removed"), () -> putBack(row, place));
    }

    private void putBack(ListItem row, int place) {
        rows.addComponentAtIndex(Math.min(place, rows.getComponentCount()), row);
        number();
        follow();
    }

    /** Says what is wrong beside the question that it is about, or below them if it is about all of them. */
    public void complain(Optional<FormProblem> problem) {
        var wrong = problem.map(FormProblem::place)
                .filter(place -> place.isPresent())
                .map(place -> rows().get(place.getAsInt()));
        var said = problem.map(this::said).orElse("");
        rows().forEach(row -> row.refuse(wrong.filter(row::equals).isPresent() ? said : ""));
        refusal.setText(wrong.isPresent() ? "" : said);
    }

    /** Says below the questions what keeps the form from being applied, and is not about it. */
    public void refuse(String why) {
        complain(Optional.empty());
        refusal.setText(why);
    }

    private String said(FormProblem problem) {
        return getTranslation(
                "asked.problem." + problem.kind(), problem.values().toArray());
    }

    /** Whether something is said to be wrong: nobody is interrupted while they type. */
    public boolean isRefused() {
        return !refusal.getText().isEmpty() || rows().stream().anyMatch(AskedRow::isRefused);
    }

    /** Moves the focus to what is said to be wrong. */
    public void goToRefused() {
        rows().stream()
                .filter(AskedRow::isRefused)
                .findFirst()
                .ifPresentOrElse(AskedRow::focus, rows().getFirst()::focus);
    }

    /** What was typed is applied, or not wanted. */
    public void forget() {
        kept.forget();
    }
}
