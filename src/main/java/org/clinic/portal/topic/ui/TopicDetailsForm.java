package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.clinic.portal.topic.Slug;
import org.clinic.portal.topic.SlugTakenException;
import org.clinic.portal.topic.TopicDetails;
import org.clinic.portal.topic.TopicDraft;
import org.clinic.portal.topic.TopicService;
import org.clinic.portal.topic.content.InvalidContentException;
import org.springframework.dao.OptimisticLockingFailureException;

/** What a topic says about itself, to write in. */
class TopicDetailsForm extends Composite<Div> implements EditorPane {

    private final TopicService topics;
    private final Listener listener;

    private final StaleNotice stale = new StaleNotice();
    private final TextField title = new TextField(getTranslation("topic.title"));
    private final TextField label = new TextField(getTranslation("topic.label"));
    private final TextArea summary = new TextArea(getTranslation("topic.summary"));
    private final TextField slug = new TextField(getTranslation("topic.slug"));
    private final Select<String> language = new Select<>();
    private final Binder<TopicDetails> binder = new Binder<>(TopicDetails.class);
    private TopicDraft draft;

    TopicDetailsForm(TopicDraft draft, TopicService topics, Listener listener) {
        this.draft = draft;
        this.topics = topics;
        this.listener = listener;

        title.setMaxLength(200);
        title.setHelperText(getTranslation("topic.title.help"));
        label.setMaxLength(100);
        label.setHelperText(getTranslation("topic.label.help"));
        summary.setMaxLength(1000);
        summary.setMinRows(3);
        summary.setHelperText(getTranslation("topic.summary.help"));
        slug.setMaxLength(100);
        slug.setPrefixComponent(new Span("/topics/"));
        slug.setHelperText(getTranslation("topic.slug.help"));
        language.setLabel(getTranslation("topic.language"));
        language.setItems("en", "es");
        language.setItemLabelGenerator(tag -> getTranslation("topic.language." + tag));
        Stream.<HasValueChangeMode>of(title, label, summary, slug)
                .forEach(field -> field.setValueChangeMode(ValueChangeMode.EAGER));

        getContent().addClassName("details-form");
        getContent().add(stale, new H2(getTranslation("topic.details")), title, label, summary, slug, language);

        binder.forField(title).bind("title");
        binder.forField(label).bind("label");
        binder.forField(summary).bind("summary");
        binder.forField(slug)
                .withValidator(word -> word.isBlank() || Slug.isSlug(word), getTranslation("topic.slug.refused"))
                .bind("slug");
        binder.forField(language).bind("language");
        show(draft);
        binder.addValueChangeListener(change -> listener.written().run());
    }

    void setReadOnly(boolean readOnly) {
        binder.setReadOnly(readOnly);
    }

    private void show(TopicDraft shown) {
        draft = shown;
        stale.hide();
        binder.readRecord(shown.details());
    }

    @Override
    public boolean isUnsaved() {
        return binder.hasChanges();
    }

    @Override
    public boolean save() {
        return save(draft.revision());
    }

    private boolean save(int basedOn) {
        try {
            show(topics.revise(draft.id(), basedOn, binder.writeRecord()));
            listener.stored().run();
            return true;
        } catch (ValidationException | InvalidContentException refused) {
            binder.validate();
        } catch (SlugTakenException taken) {
            slug.setErrorMessage(getTranslation("topic.slug.taken"));
            slug.setInvalid(true);
            slug.focus();
        } catch (OptimisticLockingFailureException refused) {
            topics.open(draft.id()).ifPresent(this::tellOfTheirs);
        }
        return false;
    }

    private void tellOfTheirs(TopicDraft theirs) {
        stale.show(
                getTranslation("topic.stale", theirs.details().title()),
                new StaleNotice.Choice("section.stale.mine", () -> save(theirs.revision())),
                new StaleNotice.Choice("section.stale.theirs", () -> {
                    show(theirs);
                    listener.stored().run();
                }));
    }

    @Override
    public Optional<Instant> savedAt() {
        return Optional.empty();
    }

    @Override
    public Component component() {
        return this;
    }
}
