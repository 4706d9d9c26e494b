package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clinic.portal.content.Slug;
import org.clinic.portal.topic.check.Detail;
import org.clinic.portal.topic.draft.TopicDetails;
import org.clinic.portal.topic.draft.editor.Spot;

/** The fields of what a topic says about itself. They know what stands in them, and nothing of what is stored. */
class DetailsFields {

    private final TextField title = new TextField(say("topic.title"));
    private final TextField label = new TextField(say("topic.label"));
    private final TextArea summary = new TextArea(say("topic.summary"));
    private final TextField slug = new TextField(say("topic.slug"));
    private final Select<String> language = new Select<>();
    private final Runnable written;
    private boolean showing;

    /** {@code written} hears of what is typed. */
    DetailsFields(Runnable written) {
        this.written = written;
        title.setMaxLength(200);
        title.setHelperText(say("topic.title.help"));
        label.setMaxLength(100);
        label.setHelperText(say("topic.label.help"));
        summary.setMaxLength(1000);
        summary.setMinRows(3);
        summary.setHelperText(say("topic.summary.help"));
        slug.setMaxLength(100);
        slug.setPrefixComponent(new Span("/topics/"));
        slug.setHelperText(say("topic.slug.help"));
        language.setLabel(say("topic.language"));
        language.setItems("en", "es");
        language.setItemLabelGenerator(tag -> say("topic.language." + tag));
        Stream.<TextFieldBase<?, String>>of(title, label, summary, slug).forEach(this::saveWhileWriting);
        language.addValueChangeListener(change -> wrote());
    }

    private static String say(String key, Object... values) {
        return I18NProvider.translate(key, values);
    }

    private void saveWhileWriting(TextFieldBase<?, String> field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(500);
        field.addValueChangeListener(change -> wrote());
    }

    void wrote() {
        if (!showing && !isReadOnly()) {
            written.run();
        }
    }

    List<Component> components() {
        return List.of(title, label, summary, slug, language);
    }

    void setReadOnly(boolean readOnly) {
        Stream.<HasValue<?, String>>of(title, label, summary, slug, language)
                .forEach(field -> field.setReadOnly(readOnly));
    }

    boolean isReadOnly() {
        return title.isReadOnly();
    }

    void show(TopicDetails details) {
        showing = true;
        put(title, details.title());
        put(label, details.label());
        put(summary, details.summary());
        if (!slug.isInvalid()) {
            put(slug, details.slug());
        }
        language.setValue(details.language());
        showing = false;
    }

    /**
     * Leaves alone what says the same already, be it with a space behind that someone is about to write on from, and in
     * the browser whatever was typed there meanwhile: of that the server is about to hear, to merge it.
     */
    private static void put(TextFieldBase<?, String> field, String value) {
        if (field.getValue().strip().equals(value)) {
            return;
        }
        if (field.isAttached()) {
            field.getElement().executeJs("if (this.value === $0) this.value = $1", field.getValue(), value);
        } else {
            field.setValue(value);
        }
    }

    /** What stands in the fields, but with this slug. */
    TopicDetails details(String wantedSlug) {
        return new TopicDetails(
                wantedSlug, language.getValue(), label.getValue(), title.getValue(), summary.getValue());
    }

    String slug() {
        return slug.getValue();
    }

    /** Whether what stands there can be a slug, or is left to be made from the title. */
    boolean isSlug() {
        return slug.getValue().isBlank() || Slug.isSlug(slug.getValue().strip());
    }

    /**
     * Of an empty field nobody would think that another topic has what stands there.
     *
     * @param leadsTo the title of the topic that a redirect leads to from there, if that is why
     */
    void tellOfTaken(Optional<String> leadsTo) {
        leadsTo.ifPresentOrElse(
                title -> refuseSlug("topic.slug.redirect", title),
                () -> refuseSlug(slug.getValue().isBlank() ? "topic.slug.empty-taken" : "topic.slug.taken"));
    }

    /** {@code key} says why it cannot be had; empty if it can. */
    void refuseSlug(String key, Object... values) {
        slug.setInvalid(!key.isEmpty());
        slug.setErrorMessage(key.isEmpty() ? "" : say(key, values));
    }

    boolean isSlugRefused() {
        return slug.isInvalid();
    }

    void goTo(Spot spot) {
        spot.place().detail().ifPresent(detail -> LettersInField.choose(field(detail), spot.place()));
    }

    private Component field(Detail detail) {
        return switch (detail) {
            case TITLE -> title;
            case LABEL -> label;
            case SUMMARY -> summary;
        };
    }
}
