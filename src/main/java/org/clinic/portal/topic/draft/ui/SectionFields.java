package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.editor.Spot;

/** The fields of a section: its kind, its heading, its text. They know what stands in them, and nothing of what is stored. */
class SectionFields {

    private final Select<SectionKind> kind = new Select<>();
    private final HeadingField heading;
    private final BodyField body;
    private final Runnable written;
    private boolean showing;

    /** {@code written} hears of what is typed; {@code split} gets the texts before and behind where the text is to be divided. */
    SectionFields(
            SectionId section,
            Locale language,
            AccountId account,
            ContentJson json,
            SectionLinks links,
            Runnable written,
            BiConsumer<Body, Body> split) {
        this.written = written;
        body = new BodyField(json, links, this::wrote);
        heading = new HeadingField(this::wrote);
        kind.setAriaLabel(say("section.kind"));
        kind.addClassName("kind");
        kind.setItems(SectionKind.values());
        kind.setItemLabelGenerator(each -> say("section.kind." + each));
        kind.addValueChangeListener(change -> {
            heading.setPlaceholder(say("section.kind." + kind.getValue()));
            wrote();
        });
        body.setLabel(say("section.text"));
        body.setLanguage(language);
        body.setSection(section);
        body.keepHistory(account, section);
        heading.keepHistory(account, section);
        body.onSplit(split);
    }

    private static String say(String key) {
        return I18NProvider.translate(key);
    }

    private void wrote() {
        if (!showing && !isReadOnly()) {
            written.run();
        }
    }

    List<Component> components() {
        return List.of(kind, heading, body);
    }

    void fill(DraftSection section) {
        showing = true;
        kind.setValue(section.kind());
        heading.setValue(section.heading());
        body.setValue(section.body());
        showing = false;
    }

    void setReadOnly(boolean readOnly) {
        kind.setReadOnly(readOnly);
        heading.setReadOnly(readOnly);
        body.setReadOnly(readOnly);
    }

    boolean isReadOnly() {
        return kind.isReadOnly();
    }

    /** What stands in the fields, unless the heading cannot be one, which is said beside it then. */
    Optional<SectionText> text() {
        try {
            var text = new SectionText(kind.getValue(), heading.getValue(), body.getValue());
            heading.setInvalid(false);
            return Optional.of(text);
        } catch (InvalidContentException refused) {
            heading.setErrorMessage(say("section.heading.refused"));
            heading.setInvalid(true);
            return Optional.empty();
        }
    }

    /** Why what stands in the fields cannot be stored, as a translation key, if it cannot. */
    Optional<String> refusal() {
        if (body.isInvalid()) {
            return Optional.of("editor.refused.body");
        }
        return text().isEmpty() ? Optional.of("editor.refused.heading") : Optional.empty();
    }

    /**
     * Brings the fields, which hold what is agreed on, to what is stored now; the browser takes over what it can.
     */
    void receive(DraftSection now, SectionText agreed, SentWords sent, Whose whose) {
        showing = true;
        kind.setValue(now.kind());
        showing = false;
        if (!now.heading().equals(agreed.heading())) {
            sent.add(now.heading());
            heading.receive(now.heading(), whose);
        }
        if (!now.body().equals(agreed.body())) {
            sent.add(now.body());
            body.receive(now.body(), whose);
        }
    }

    /** What stands in the heading, in the very words of the browser. */
    String heading() {
        return heading.getValue();
    }

    BodyField body() {
        return body;
    }

    void goTo(Spot spot) {
        if (spot.place().isInHeading()) {
            LettersInField.choose(heading, spot.place());
        } else {
            body.find(spot);
        }
    }
}
