package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.ui.KeptInBrowser;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.topic.draft.editor.UnsentWords;
import tools.jackson.databind.JsonNode;

/** Keeps what is written in a section in the person's browser until it is stored, and brings back what was not. */
@Tag("kept-text")
@JsModule("./editor/kept-text.ts")
class KeptText extends Component {

    private static final Duration SOON = Duration.ofSeconds(5);

    /**
     * Text that was written in this browser and never stored.
     *
     * @param key of the entry in the browser
     * @param baseHeading what was stored when it was begun
     * @param baseBody as JSON, like {@code body}: from a browser, so not to be trusted
     */
    record Found(String key, String heading, String body, String baseHeading, String baseBody, Instant at) {}

    /** {@code again} is called a while after {@link #tryAgainSoon()}. */
    KeptText(AccountId account, SectionId section, Consumer<Found> found, Runnable again) {
        getElement().setProperty("place", UnsentWords.place(account));
        getElement().setProperty("forgottenKey", KeptInBrowser.forgottenKey(account));
        getElement().setProperty("section", section.toString());
        getElement()
                .addEventListener(
                        "found", event -> found.accept(read(event.getEventData().get("event.detail"))))
                .addEventData("event.detail");
        getElement().addEventListener("again", event -> again.run());
    }

    private static Found read(JsonNode kept) {
        var base = kept.path("base");
        return new Found(
                kept.path("key").asString(""),
                kept.path("heading").asString(""),
                kept.path("body").asString(""),
                base.path("heading").asString(""),
                base.path("body").asString(""),
                Instant.ofEpochMilli(
                        kept.path("at").isIntegralNumber() ? kept.path("at").longValue() : 0));
    }

    /** Says what is stored, in the very words and JSON of the browser. */
    void agree(String heading, String body) {
        getElement().setPropertyMap("agreed", Map.of("heading", heading, "body", body));
    }

    /** Drops what was found, and looks for more. */
    void forget(Found found) {
        getElement().callJsFunction("forget", found.key());
    }

    void tryAgainSoon() {
        getElement().callJsFunction("retryIn", (int) SOON.toMillis());
    }
}
