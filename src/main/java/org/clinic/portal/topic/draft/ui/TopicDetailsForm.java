package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.stream.Stream;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.Slug;
import org.clinic.portal.topic.check.Detail;
import org.clinic.portal.topic.draft.SlugTakenException;
import org.clinic.portal.topic.draft.TopicDetails;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.draft.editor.Spot;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.TransactionException;

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
    private TopicDraft draft;

    /** What is dealt with of what stands in the fields: what is written next is a change of that. */
    private TopicDetails agreed;

    private boolean showing;
    private boolean notStored;

    TopicDetailsForm(TopicDraft draft, TopicService topics, Listener listener) {
        this.draft = draft;
        this.agreed = draft.details();
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
        Stream.<TextFieldBase<?, String>>of(title, label, summary, slug).forEach(this::saveWhileWriting);
        language.addValueChangeListener(change -> written());

        // Also of what was written and taken back the browser wants to hear that nothing is left to save.
        getElement().addEventListener("input", input -> written()).debounce(700);
        getContent().addClassName("details-form");
        getContent().add(stale, new H2(getTranslation("topic.details")), title, label, summary, slug, language);
        show(draft);
    }

    private void saveWhileWriting(TextFieldBase<?, String> field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(500);
        field.addValueChangeListener(change -> written());
    }

    void setReadOnly(boolean readOnly) {
        Stream.<HasValue<?, String>>of(title, label, summary, slug, language)
                .forEach(field -> field.setReadOnly(readOnly));
    }

    private void show(TopicDraft shown) {
        draft = shown;
        showing = true;
        var details = shown.details();
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

    private void written() {
        if (showing || title.isReadOnly()) {
            return;
        }
        var fits = slug.getValue().isBlank() || Slug.isSlug(slug.getValue().strip());
        refuseSlug(fits ? "" : "topic.slug.refused");
        store(fits ? slug.getValue() : draft.details().slug());
        // Lets the browser ask before the page is closed: what is unsaved here is kept nowhere.
        if (isUnsaved()) {
            getElement().setAttribute("data-unsaved", true);
        } else {
            getElement().removeAttribute("data-unsaved");
        }
    }

    private void refuseSlug(String key) {
        slug.setInvalid(!key.isEmpty());
        slug.setErrorMessage(key.isEmpty() ? "" : getTranslation(key));
    }

    /** Stores what stands in the fields; with a slug that cannot be had, the others at least. */
    private void store(String wantedSlug) {
        try {
            var mine = new TopicDetails(
                    wantedSlug, language.getValue(), label.getValue(), title.getValue(), summary.getValue());
            merge(mine, draft, true);
        } catch (InvalidContentException refused) {
            notStored = true;
            listener.refused(getTranslation("editor.refused.details"));
        }
    }

    /** Stores what was written together with what others have stored; {@code again} if that may have changed since. */
    private void merge(TopicDetails mine, TopicDraft theirs, boolean again) {
        TopicDetails.merged(agreed, mine, theirs.details())
                .ifPresentOrElse(both -> store(mine, both, theirs, again), () -> tellOfTheirs(theirs, mine));
    }

    private void store(TopicDetails mine, TopicDetails both, TopicDraft theirs, boolean again) {
        try {
            var now = both.equals(theirs.details()) ? theirs : topics.revise(theirs.id(), theirs.revision(), both);
            agreed = mine;
            show(now);
            stale.hide();
            notStored = false;
            listener.stored(draft);
            listener.wrote();
            if (slug.isInvalid()) {
                listener.refused(getTranslation("editor.refused.slug"));
            }
        } catch (SlugTakenException taken) {
            refuseSlug("topic.slug.taken");
            store(draft.details().slug());
        } catch (OptimisticLockingFailureException changed) {
            topics.open(theirs.id()).ifPresent(newer -> {
                if (again) {
                    merge(mine, newer, false);
                } else {
                    tellOfTheirs(newer, mine);
                }
            });
        } catch (DataAccessException | TransactionException away) {
            notStored = true;
            listener.refused(getTranslation("editor.refused.database"));
        }
    }

    private void tellOfTheirs(TopicDraft theirs, TopicDetails mine) {
        listener.refused(getTranslation("editor.refused.details-clash"));
        stale.show(
                getTranslation("topic.stale", theirs.details().title()),
                new StaleNotice.Choice("section.stale.mine", () -> store(mine, mine, theirs, true)),
                new StaleNotice.Choice("section.stale.theirs", () -> {
                    stale.hide();
                    agreed = mine;
                    show(theirs);
                    listener.stored(theirs);
                }));
    }

    @Override
    public void arrived(TopicDraft theirs) {
        if (!isUnsaved() && theirs.revision() > draft.revision()) {
            show(theirs);
        }
    }

    @Override
    public void goTo(Spot spot) {
        spot.place().detail().ifPresent(detail -> LettersInField.choose(field(detail), spot.place()));
    }

    private Component field(Detail detail) {
        return switch (detail) {
            case TITLE -> title;
            case LABEL -> label;
            case SUMMARY -> summary;
        };
    }

    @Override
    public boolean isUnsaved() {
        return notStored || slug.isInvalid() || stale.isVisible();
    }

    /** Nothing that is unsaved here is kept in the browser. */
    @Override
    public boolean wouldBeLost() {
        return isUnsaved();
    }

    @Override
    public Component component() {
        return this;
    }
}
