package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.time.Instant;
import java.util.Locale;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.content.HtmlRenderer;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.editor.SectionReading;

/** Offers text that was written in this browser and never stored, with a comparison. */
class KeptNotice extends Composite<StaleNotice> {

    private final Locale language;
    private final HtmlRenderer html;
    private final SpokenTime spoken;

    KeptNotice(Locale language, HtmlRenderer html, SpokenTime spoken) {
        this.language = language;
        this.html = html;
        this.spoken = spoken;
        getContent().hide();
    }

    @Override
    protected StaleNotice initContent() {
        return new StaleNotice();
    }

    void show(Instant at, SectionText kept, DraftSection stored, Runnable discard, Runnable use) {
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
