package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.content.HtmlRenderer;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.editor.SectionReading;

/** Offers text that was written in this browser and never stored, with a comparison. */
class KeptNotice extends Composite<StaleNotice> {

    private final Locale language;
    private final ContentJson json;
    private final HtmlRenderer html;
    private final SpokenTime spoken;

    KeptNotice(Locale language, ContentJson json, HtmlRenderer html, SpokenTime spoken) {
        this.language = language;
        this.json = json;
        this.html = html;
        this.spoken = spoken;
        getContent().hide();
    }

    @Override
    protected StaleNotice initContent() {
        return new StaleNotice();
    }

    /**
     * Offers what was found in the browser, or takes it over where nobody has changed the section since; unless it was
     * stored after all, by who left in the moment between the two, or is nothing that this editor has kept.
     *
     * @param discard is done where there is nothing to offer, or it is not wanted
     * @param use gets what it was a change of, and what was written
     */
    void offer(KeptText.Found entry, DraftSection stored, Runnable discard, BiConsumer<SectionText, SectionText> use) {
        try {
            var base = new SectionText(stored.kind(), entry.baseHeading(), json.readBody(entry.baseBody()));
            var text = new SectionText(stored.kind(), entry.heading(), json.readBody(entry.body()));
            if (stored.has(base, text)) {
                discard.run();
            } else if (stored.text().equals(base)) {
                // Nobody has touched it since: there is nothing to decide.
                use.accept(base, text);
                Notices.show(getTranslation("section.kept.back", spoken.say(entry.at(), getLocale())));
            } else {
                show(entry.at(), text, stored, discard, () -> use.accept(base, text));
            }
        } catch (InvalidContentException unreadable) {
            discard.run();
        }
    }

    private void show(Instant at, SectionText kept, DraftSection stored, Runnable discard, Runnable use) {
        getContent()
                .show(
                        getTranslation("section.kept", spoken.say(at, getLocale())),
                        new StaleNotice.Choice("section.kept.compare", () -> compare(kept, stored)),
                        new StaleNotice.Choice("section.kept.use", () -> {
                            getContent().hide();
                            use.run();
                        }),
                        new StaleNotice.Choice("section.kept.discard", () -> {
                            getContent().hide();
                            discard.run();
                        }));
    }

    private void compare(SectionText kept, DraftSection stored) {
        var sides = new Div(
                side(getTranslation("section.kept.here"), kept),
                side(getTranslation("section.kept.stored"), stored.text()));
        sides.addClassName("sides");
        var dialog = new Dialog(getTranslation("section.kept.compared"));
        dialog.addClassName("comparing-dialog");
        dialog.add(sides);
        dialog.getFooter().add(new Button(getTranslation("common.close"), click -> dialog.close()));
        dialog.open();
    }

    private Div side(String whose, SectionText text) {
        var side = new Div(new H3(whose), new SectionReading(text.kind(), text.heading(), text.body(), language, html));
        side.addClassName("side");
        return side;
    }
}
