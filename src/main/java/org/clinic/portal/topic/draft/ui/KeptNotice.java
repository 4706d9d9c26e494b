package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.content.HtmlRenderer;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.Marking;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.merge.Comparison;
import org.clinic.portal.content.ui.TextLabels;
import org.clinic.portal.topic.draft.DraftSection;

/** Offers text that was written in this browser and never stored, with a comparison that marks the words that differ. */
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
                        new StaleNotice.Choice("section.kept.compare", () -> compare(kept, stored, () -> take(use))),
                        new StaleNotice.Choice("section.kept.use", () -> take(use)),
                        new StaleNotice.Choice("section.kept.discard", () -> {
                            getContent().hide();
                            discard.run();
                        }));
    }

    private void take(Runnable use) {
        getContent().hide();
        use.run();
    }

    private void compare(SectionText kept, DraftSection stored, Runnable use) {
        var headings = new Comparison(headingOf(stored.text()), headingOf(kept));
        var bodies = new Comparison(stored.body(), kept.body());
        var nothing = getTranslation("section.clash.nothing");
        var sides = new Div(
                new ComparedText(
                        getTranslation("section.kept.here"),
                        html(headingOf(kept), ComparedText.added(headings.added(), language))
                                + html(kept.body(), ComparedText.added(bodies.added(), language)),
                        nothing,
                        language),
                new ComparedText(
                        getTranslation("section.kept.stored"),
                        html(headingOf(stored.text()), ComparedText.removed(headings.removed(), language))
                                + html(stored.body(), ComparedText.removed(bodies.removed(), language)),
                        nothing,
                        language));
        sides.addClassName("sides");
        var dialog = new Dialog(getTranslation("section.kept.compared"));
        dialog.addClassName("comparing-dialog");
        if (headings.isEmpty() && bodies.isEmpty()) {
            dialog.add(new Paragraph(getTranslation("section.kept.same-words")));
        }
        dialog.add(sides);
        var taking = new Button(getTranslation("section.kept.use"), click -> {
            dialog.close();
            use.run();
        });
        taking.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("common.close"), click -> dialog.close()), taking);
        dialog.open();
    }

    private static Body headingOf(SectionText text) {
        return new Body(List.of(new Block.SubHeading(RichText.plain(text.heading()))));
    }

    private String html(Body body, Marking marking) {
        return html.html(body, TextLabels.in(language), marking);
    }
}
