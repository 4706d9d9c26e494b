package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.dom.PropertyChangeEvent;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.ui.KeptInBrowser;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.topic.draft.editor.OpenText;
import org.clinic.portal.topic.draft.editor.Spot;
import org.clinic.portal.topic.reading.Clipboard;
import org.jspecify.annotations.Nullable;

/**
 * The text of a section, written as visitors will see it. What the browser sends and a body cannot hold is refused: the
 * field is invalid then, its value stays the last one that fitted, and the text stays on screen.
 */
@Tag("section-body")
@NpmPackage(value = "@tiptap/core", version = "3.34.0")
@NpmPackage(value = "@tiptap/pm", version = "3.34.0")
@NpmPackage(value = "@tiptap/extensions", version = "3.34.0")
@NpmPackage(value = "@tiptap/extension-bold", version = "3.34.0")
@NpmPackage(value = "@tiptap/extension-document", version = "3.34.0")
@NpmPackage(value = "@tiptap/extension-italic", version = "3.34.0")
@NpmPackage(value = "@tiptap/extension-list", version = "3.34.0")
@NpmPackage(value = "@tiptap/extension-paragraph", version = "3.34.0")
@NpmPackage(value = "@tiptap/extension-text", version = "3.34.0")
@JsModule("./section-body/section-body.ts")
@StyleSheet("/styles/blocks.css")
@StyleSheet("/styles/section-body.css")
@StyleSheet("/styles/topic-paste.css")
@StyleSheet("/styles/topic-links.css")
@StyleSheet("/styles/topic-comments.css")
class BodyField extends AbstractField<BodyField, Body>
        implements OpenText, HasLabel, HasHelper, HasValidationProperties, HasStyle, Focusable<BodyField> {

    private final ContentJson json;
    private final SectionLinks links;
    private final Runnable written;
    private Set<LinkTarget.ToSection> linked = Set.of();

    /** {@code written} hears of all that is typed, also of what is refused and so is no new value. */
    BodyField(ContentJson json, SectionLinks links, Runnable written) {
        super(Body.EMPTY);
        this.json = json;
        this.links = links;
        this.written = written;
        getElement().setPropertyMap("texts", BodyTexts.ofTools());
        getElement().addPropertyChangeListener("value", "value-changed", this::read);
    }

    /** The language of the text, for the spelling checker and for the words above blocks that are set off. */
    void setLanguage(Locale language) {
        getElement().setPropertyMap("textLabels", BodyTexts.ofText(language));
    }

    /** Names the section whose text this is to those in the browser who follow the cursor. */
    void setSection(SectionId section) {
        getElement().setProperty("section", section.toString());
    }

    /**
     * Shows what has been made of the text elsewhere, around what is being written. If the browser knows more than this
     * field, nothing happens: it is about to say so, and what it says is merged then. What was taken over comes back as
     * if it had been written.
     */
    void receive(Body body, Whose whose) {
        look(body);
        getElement().callJsFunction("receive", json.write(body), written(), whose.name(), whose.isOwn());
    }

    /** Has the browser keep what this account has written in the section, to be undone after a reload. */
    void keepHistory(AccountId account, SectionId section) {
        getElement().setProperty("historyKey", KeptInBrowser.key(account, "history:" + section));
    }

    /** Has the browser say where the text is to be divided: where the cursor is, or was when the text had the focus. */
    void splitAtCursor() {
        getElement().callJsFunction("splitAtCursor");
    }

    /** {@code split} gets the text before the place where somebody wants it divided, and the text from there on. */
    void onSplit(BiConsumer<Body, Body> split) {
        getElement()
                .addEventListener("split", event -> {
                    var halves = event.getEventData().get("event.detail");
                    try {
                        split.accept(
                                json.readBody(halves.path("before").asString("")),
                                json.readBody(halves.path("after").asString("")));
                    } catch (InvalidContentException refused) {
                        // The field is invalid, and says so.
                        written.run();
                    }
                })
                .addEventData("event.detail");
    }

    /** Chooses letters of the text, and brings them into sight. */
    void find(Spot spot) {
        var place = spot.place();
        getElement().callJsFunction("findIn", place.block(), spot.line(), place.start(), place.end());
    }

    /** The JSON of the text, in the very words of the browser. */
    String written() {
        return getElement().getProperty("value", "");
    }

    @Override
    public void setValue(Body body) {
        super.setValue(body);
        if (isInvalid()) {
            // The value is the same, what stands on screen is what was refused.
            setPresentationValue(body);
        }
    }

    private void read(PropertyChangeEvent change) {
        if (!change.isUserOriginated()) {
            return;
        }
        try {
            var body = json.readBody(String.valueOf(change.getValue()));
            setInvalid(false);
            setModelValue(body, true);
            look(body);
        } catch (InvalidContentException refused) {
            setInvalid(true);
            setErrorMessage(getTranslation("editor.body.refused"));
        }
        written.run();
    }

    @Override
    protected void setPresentationValue(Body body) {
        setInvalid(false);
        look(body);
        getElement().setProperty("value", json.write(body));
    }

    /** Has the editor say where links to sections lead. */
    private void look(Body body) {
        var now = body.linkedSections();
        if (!now.equals(linked)) {
            linked = now;
            getElement().setPropertyMap("linked", links.look(now, this));
        }
    }

    /** Sections that have these words, for a link to one. */
    @ClientCallable
    private List<SectionLinks.Choice> findSections(String words) {
        return links.find(words);
    }

    /**
     * What the clipboard says, which is HTML, or plain text if that says nothing; nothing if it is larger than anybody
     * pastes.
     */
    @ClientCallable
    private @Nullable PastedText readPaste(String html, String text) {
        try {
            return PastedText.of(Clipboard.read(html, text), json);
        } catch (InvalidContentException tooLarge) {
            // The browser keeps the words, and says so.
            return null;
        }
    }
}
