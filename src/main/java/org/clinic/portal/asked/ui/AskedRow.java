package org.clinic.portal.asked.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clinic.portal.base.clinic.AskedField;
import org.clinic.portal.base.clinic.AskedField.Kind;
import org.clinic.portal.base.clinic.Wording;

/** One thing that the form may ask: whether it does, whether it has to be answered, and its words in both languages. */
class AskedRow extends ListItem {

    private static final List<Kind> OWN =
            Stream.of(Kind.values()).filter(Kind::isOwn).toList();

    private final AskedField field;
    private final AskedForm form;
    private final H3 title = new H3();
    private final Checkbox shown = new Checkbox(getTranslation("asked.shown"));
    private final Checkbox required = new Checkbox(getTranslation("asked.required"));
    private final Button up = new Button("↑", click -> move(-1));
    private final Button down = new Button("↓", click -> move(1));
    private final TextField labelEn = new TextField(getTranslation("asked.label.en"));
    private final TextField labelEs = new TextField(getTranslation("asked.label.es"));
    private final Select<Kind> kind = new Select<>();
    private final TextArea choicesEn = new TextArea(getTranslation("asked.choices.en"));
    private final TextArea choicesEs = new TextArea(getTranslation("asked.choices.es"));
    private final HelpField help;
    private final Paragraph refusal = new Paragraph();

    AskedRow(AskedField field, AskedForm form) {
        this.field = field;
        this.form = form;
        help = new HelpField(field.help());
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        var way = new Div(up, down);
        way.addClassName("ways");
        var head = new Div(title, shown, required, way);
        head.addClassName("head");
        add(head);
        if (field.kind().isOwn()) {
            way.add(new Button(getTranslation("asked.remove"), click -> form.remove(this)));
            add(pair(labelEn, labelEs), kind, pair(choicesEn, choicesEs));
        }
        add(help, refusal);
        show();
        listen();
    }

    static Div pair(TextFieldBase<?, String> english, TextFieldBase<?, String> spanish) {
        english.getElement().setAttribute("lang", "en");
        spanish.getElement().setAttribute("lang", "es");
        var pair = new Div(english, spanish);
        pair.addClassName("pair");
        return pair;
    }

    private void show() {
        shown.setValue(field.shown());
        required.setValue(field.required());
        // Of a name nobody can decide this, and of a language there is always one.
        shown.setEnabled(field.kind() != Kind.NAME);
        required.setEnabled(field.kind() != Kind.NAME && field.kind().canBeRequired());
        kind.setLabel(getTranslation("asked.kind"));
        kind.setItems(OWN);
        kind.setItemLabelGenerator(each -> getTranslation("asked.kind." + each));
        if (field.kind().isOwn()) {
            kind.setValue(field.kind());
        }
        labelEn.setValue(field.label().english());
        labelEs.setValue(field.label().spanish());
        choicesEn.setValue(lines(field.choices().stream().map(Wording::english)));
        choicesEs.setValue(lines(field.choices().stream().map(Wording::spanish)));
        choicesEn.setHelperText(getTranslation("asked.choices.help"));
        followKind();
    }

    private static String lines(Stream<String> choices) {
        return String.join("\n", choices.toList()).stripTrailing();
    }

    private void listen() {
        help.fields().forEach(this::listen);
        Stream.of(labelEn, labelEs, choicesEn, choicesEs).forEach(this::listen);
        shown.addValueChangeListener(change -> changed(change.isFromClient()));
        required.addValueChangeListener(change -> changed(change.isFromClient()));
        kind.addValueChangeListener(change -> changed(change.isFromClient()));
    }

    private void listen(TextFieldBase<?, String> words) {
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> changed(change.isFromClient()));
    }

    private void changed(boolean fromClient) {
        followKind();
        if (fromClient) {
            form.follow();
        }
    }

    private void followKind() {
        var has = kind().hasChoices();
        choicesEn.setVisible(has);
        choicesEs.setVisible(has);
        title.setText(name());
        help.name(name());
    }

    private Kind kind() {
        return kind.isEmpty() ? field.kind() : kind.getValue();
    }

    private String name() {
        if (!field.kind().isOwn()) {
            return getTranslation("asked.field." + field.kind());
        }
        var label = label().in(getLocale().getLanguage());
        return label.isEmpty() ? getTranslation("asked.new") : label;
    }

    private Wording label() {
        return new Wording(labelEn.getValue(), labelEs.getValue());
    }

    /** Says where it stands, from 0: the first cannot go up, nor the last down. */
    void place(int place, int count) {
        up.setEnabled(place > 0);
        down.setEnabled(place < count - 1);
        up.setAriaLabel(getTranslation("asked.up", name()));
        down.setAriaLabel(getTranslation("asked.down", name()));
    }

    private void move(int by) {
        form.move(this, by);
    }

    /** At an end the other way is the one that is left. */
    void focusMove(int by) {
        var wanted = by < 0 ? up : down;
        (wanted.isEnabled() ? wanted : by < 0 ? down : up).focus();
    }

    AskedField value() {
        return new AskedField(
                field.id(),
                kind(),
                shown.getValue(),
                required.getValue(),
                field.kind().isOwn() ? label() : Wording.NONE,
                help.value(),
                kind().hasChoices() ? choices() : List.of());
    }

    /** Line by line: the first in one language is the first in the other. */
    private List<Wording> choices() {
        var english = choicesEn.getValue().strip().lines().toList();
        var spanish = choicesEs.getValue().strip().lines().toList();
        return IntStream.range(0, Math.max(english.size(), spanish.size()))
                .mapToObj(i -> new Wording(line(english, i), line(spanish, i)))
                .toList();
    }

    private static String line(List<String> lines, int i) {
        return i < lines.size() ? lines.get(i) : "";
    }

    void refuse(String why) {
        refusal.setText(why);
    }

    boolean isRefused() {
        return !refusal.getText().isEmpty();
    }

    void focus() {
        if (field.kind().isOwn()) {
            labelEn.focus();
        } else {
            help.first().focus();
        }
    }
}
