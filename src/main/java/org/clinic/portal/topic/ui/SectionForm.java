package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.clinic.portal.topic.DraftSection;
import org.clinic.portal.topic.SectionService;
import org.clinic.portal.topic.SectionText;
import org.clinic.portal.topic.TopicDraft;
import org.clinic.portal.topic.TopicService;
import org.clinic.portal.topic.content.ContentJson;
import org.clinic.portal.topic.content.HtmlRenderer;
import org.clinic.portal.topic.content.InvalidContentException;
import org.clinic.portal.topic.content.SectionKind;
import org.springframework.dao.OptimisticLockingFailureException;

/** One section to write in: its kind, its heading, its text. What is stale is kept until its writer has decided. */
class SectionForm extends Composite<Div> implements EditorPane {

    private static final int LONGEST_HEADING = 200;

    private final TopicService topics;
    private final SectionService sections;
    private final HtmlRenderer html;
    private final TopicDraft draft;
    private final Listener listener;

    private final StaleNotice stale = new StaleNotice();
    private final Select<SectionKind> kind = new Select<>();
    private final TextArea heading = new TextArea();
    private final BodyField body;
    private DraftSection section;

    SectionForm(
            TopicDraft draft,
            DraftSection section,
            TopicService topics,
            SectionService sections,
            ContentJson json,
            HtmlRenderer html,
            Listener listener) {
        this.draft = draft;
        this.section = section;
        this.topics = topics;
        this.sections = sections;
        this.html = html;
        this.listener = listener;

        kind.setAriaLabel(getTranslation("section.kind"));
        kind.addClassName("kind");
        kind.setItems(SectionKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("section.kind." + each));
        kind.addValueChangeListener(change -> {
            heading.setPlaceholder(getTranslation("section.kind." + kind.getValue()));
            listener.written().run();
        });

        heading.setAriaLabel(getTranslation("section.heading"));
        heading.addClassName("heading");
        heading.setMaxLength(LONGEST_HEADING);
        heading.setMinRows(1);
        heading.setValueChangeMode(ValueChangeMode.EAGER);
        heading.addValueChangeListener(change -> listener.written().run());

        // As many lines as it needs, but one heading: Enter goes on to the text.
        heading.getElement()
                .addEventListener("keydown", press -> body().focus())
                .setFilter("event.key === 'Enter' && !event.isComposing")
                .preventDefault();

        body = new BodyField(json, listener.written());
        body.setLabel(getTranslation("section.text"));
        body.setLanguage(language());
        body.addValueChangeListener(change -> listener.written().run());

        getContent().addClassName("section-form");
        getContent().add(stale, kind, heading, body);
        show(section);
    }

    void setReadOnly(boolean readOnly) {
        kind.setReadOnly(readOnly);
        heading.setReadOnly(readOnly);
        body.setReadOnly(readOnly);
    }

    /** For a section that has just been added. */
    void focusHeading() {
        heading.focus();
    }

    private void show(DraftSection shown) {
        section = shown;
        stale.hide();
        kind.setValue(shown.kind());
        heading.setValue(shown.heading());
        body.setValue(shown.body());
    }

    @Override
    public boolean isUnsaved() {
        return body.isInvalid()
                || kind.getValue() != section.kind()
                || !heading.getValue().equals(section.heading())
                || !body.getValue().equals(section.body());
    }

    @Override
    public boolean save() {
        return save(section.revision());
    }

    private boolean save(int basedOn) {
        if (body.isInvalid()) {
            body.focus();
            return false;
        }
        try {
            var text = new SectionText(kind.getValue(), heading.getValue(), body.getValue());
            show(sections.save(section.id(), basedOn, text));
            listener.stored().run();
            return true;
        } catch (InvalidContentException refused) {
            heading.setErrorMessage(getTranslation("section.heading.refused"));
            heading.setInvalid(true);
        } catch (OptimisticLockingFailureException refused) {
            stored().ifPresentOrElse(this::tellOfTheirs, this::tellOfRemoval);
        }
        return false;
    }

    private void tellOfTheirs(DraftSection theirs) {
        stale.show(
                getTranslation("section.stale", theirs.changedBy()),
                new StaleNotice.Choice("section.stale.look", () -> look(theirs)),
                new StaleNotice.Choice("section.stale.mine", () -> save(theirs.revision())),
                new StaleNotice.Choice("section.stale.theirs", () -> {
                    show(theirs);
                    listener.stored().run();
                }));
    }

    private void look(DraftSection theirs) {
        var dialog = new Dialog(getTranslation("section.stale.text", theirs.changedBy()));
        dialog.addClassName("reading-dialog");
        dialog.add(new SectionReading(theirs.kind(), theirs.heading(), theirs.body(), language(), html));
        dialog.getFooter().add(new Button(getTranslation("common.close"), click -> dialog.close()));
        dialog.open();
    }

    private void tellOfRemoval() {
        stale.show(getTranslation("section.removed"), new StaleNotice.Choice("section.removed.put-back", () -> {
            sections.putBack(section.id(), Integer.MAX_VALUE);
            save();
        }));
    }

    private Optional<DraftSection> stored() {
        return topics.open(draft.id()).stream()
                .flatMap(topic -> topic.sections().stream())
                .filter(each -> each.id().equals(section.id()))
                .findFirst();
    }

    private BodyField body() {
        return body;
    }

    private Locale language() {
        return Locale.forLanguageTag(draft.details().language());
    }

    @Override
    public Optional<Instant> savedAt() {
        return Optional.of(section.changedAt());
    }

    @Override
    public Component component() {
        return this;
    }
}
