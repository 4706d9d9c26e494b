package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.HtmlRenderer;
import org.clinic.portal.content.Marking;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.merge.Comparison;
import org.clinic.portal.content.merge.SectionMerge;
import org.clinic.portal.content.merge.Side;
import org.clinic.portal.content.ui.TextLabels;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.SaveResult;
import org.clinic.portal.topic.draft.editor.SectionName;
import org.jspecify.annotations.Nullable;

/**
 * Asks, one after the other, about words that two people have changed: shows what each has made of them and what both
 * began with, with the words marked that differ, and lets the one who asks to save decide.
 */
class ClashNotice extends Composite<Div> {

    private final Locale language;
    private final HtmlRenderer html;
    private final List<Side> answers = new ArrayList<>();
    private SaveResult.@Nullable Clashed asked;
    private Consumer<SectionText> decided = text -> {};

    ClashNotice(Locale language, HtmlRenderer html) {
        this.language = language;
        this.html = html;
        getContent().addClassNames("stale", "clash");
        getElement().setAttribute("role", "alert");
        hide();
    }

    /**
     * {@code decided} gets the text as it is to be once all is decided. Whoever writes on elsewhere meanwhile is not asked
     * again what they have answered.
     */
    void show(SaveResult.Clashed clashed, Consumer<SectionText> decided) {
        this.decided = decided;
        var isSame = isVisible()
                && asked != null
                && asked.merge().clashes().equals(clashed.merge().clashes());
        asked = clashed;
        if (!isSame) {
            answers.clear();
            ask(clashed);
        }
        setVisible(true);
    }

    void hide() {
        setVisible(false);
    }

    private void answer(Side side) {
        if (asked == null) {
            throw new IllegalStateException("Nothing was asked");
        }
        answers.add(side);
        if (answers.size() == asked.merge().clashes().size()) {
            hide();
            decided.accept(asked.merge().resolved(List.copyOf(answers)));
        } else {
            ask(asked).focus();
        }
    }

    /** The first of the answers. */
    private Button ask(SaveResult.Clashed clashed) {
        var clashes = clashed.merge().clashes();
        var clash = clashes.get(answers.size());
        var name = clashed.theirs().changedBy();
        var byMe = new Comparison(clash.base(), clash.mine());
        var byThem = new Comparison(clash.base(), clash.theirs());
        var sides = new Div(
                compared(
                        getTranslation("section.clash.mine"),
                        clash.mine(),
                        ComparedText.added(byMe.added(), language),
                        getTranslation("section.clash.nothing")),
                theirs(name, clash, byThem, clashed.elsewhere().get(clash)),
                compared(
                        getTranslation("section.clash.base"),
                        clash.base(),
                        ComparedText.removed(byMe.removed().or(byThem.removed()), language),
                        getTranslation("section.clash.nothing")));
        sides.addClassName("sides");
        var buttons = Stream.of(Side.values())
                .map(answer ->
                        new Button(getTranslation("section.clash.keep." + answer, name), click -> answer(answer)))
                .toList();
        var choices = new Div();
        choices.addClassName("choices");
        buttons.forEach(choices::add);
        getContent().removeAll();
        getContent()
                .add(
                        new Paragraph(
                                clashes.size() == 1
                                        ? getTranslation("section.clash", name)
                                        : getTranslation(
                                                "section.clash.one-of", name, answers.size() + 1, clashes.size())),
                        sides,
                        choices);
        return buttons.getFirst();
    }

    /** Words that were only taken out here are not gone where they stand in another section: it is named. */
    private ComparedText theirs(
            String name, SectionMerge.Clash clash, Comparison comparison, @Nullable DraftSection in) {
        var where = in == null ? "" : getTranslation("section.clash.elsewhere", SectionName.of(in));
        var side = compared(
                getTranslation("section.clash.theirs", name),
                clash.theirs(),
                ComparedText.added(comparison.added(), language),
                in == null ? getTranslation("section.clash.gone") : where);
        if (in != null && !clash.theirs().isBlank()) {
            side.add(new Paragraph(where));
        }
        return side;
    }

    private ComparedText compared(String whose, Body text, Marking marking, String nothing) {
        return new ComparedText(whose, html.html(text, TextLabels.in(language), marking), nothing, language);
    }
}
