package org.clinic.portal.topic.standard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.readability.HardWord;
import org.clinic.portal.readability.LongSentence;
import org.clinic.portal.readability.PassagePlace;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.editor.BesidePanel;
import org.clinic.portal.topic.draft.editor.DraftOnScreen;
import org.clinic.portal.topic.draft.editor.Editor;
import org.clinic.portal.topic.draft.editor.Spot;
import org.clinic.portal.topic.standard.Passages;
import org.jspecify.annotations.Nullable;

/** How hard the open section is to read, and the whole topic beside it, brought up to date with every save. */
class QualityPanel extends Composite<Section> implements BesidePanel {

    private static final int HARD_WORDS_SHOWN = 8;

    private final Editor editor;
    private final FindingsOnScreen findings;
    private final SectionReadings readings = new SectionReadings();
    private final Div cards = new Div();
    private final UnavoidableField unavoidable;
    private @Nullable Shown shown;

    /** What stands here. */
    private record Shown(List<DraftSection> sections, Optional<SectionId> open, List<String> unavoidable) {}

    QualityPanel(Editor editor, FindingsOnScreen findings, FindingActions actions) {
        this.editor = editor;
        this.findings = findings;
        unavoidable = new UnavoidableField(editor.screen().isReadOnly(), actions);
        getContent().addClassName("quality");
        getContent().setAriaLabel(getTranslation("quality.list"));
        getContent().add(cards, unavoidable);
    }

    @Override
    public String key() {
        return "quality.list";
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void show(DraftOnScreen.Shown screen) {
        var draft = screen.draft();
        var open = screen.open();
        var terms = findings.standards().get().unavoidable();
        var now = new Shown(draft.sections(), open.map(DraftSection::id), terms);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        readings.holdAgainst(terms, Locale.forLanguageTag(draft.details().language()));
        cards.removeAll();
        open.ifPresent(section -> show(section, !terms.isEmpty()));
        cards.add(new ReadabilityCard("quality.topic", readings.of(draft), !terms.isEmpty()));
        unavoidable.show(
                terms,
                open.map(readings::of).stream()
                        .flatMap(read -> read.hardestWords().stream())
                        .map(HardWord::word)
                        .toList());
    }

    private void show(DraftSection opened, boolean terms) {
        var section = readings.of(opened);
        cards.add(new ReadabilityCard("quality.section", section, terms));
        if (!section.longestSentences().isEmpty()) {
            cards.add(longSentences(section.longestSentences(), opened));
        }
        if (!section.hardestWords().isEmpty()) {
            cards.add(hardWords(section.hardestWords(), opened));
        }
    }

    private Component longSentences(List<LongSentence> sentences, DraftSection section) {
        var list = new UnorderedList();
        for (var sentence : sentences) {
            var spot = spot(section, sentence.place());
            var words = spot.line().substring(spot.place().start(), spot.place().end());
            list.add(finding(getTranslation("quality.words", sentence.words()), words, spot));
        }
        return findings("quality.long-sentences", list);
    }

    private static Spot spot(DraftSection section, PassagePlace place) {
        return Spot.in(section, Passages.place(section.body(), place));
    }

    private Component hardWords(List<HardWord> words, DraftSection section) {
        var list = new UnorderedList();
        list.addClassName("words");
        words.stream().limit(HARD_WORDS_SHOWN).forEach(word -> {
            var link = link(word.word(), spot(section, word.places().getFirst()));
            link.setTooltipText(getTranslation("quality.syllables", word.syllables()));
            list.add(new ListItem(link));
        });
        return findings("quality.hard-words", list);
    }

    private Component findings(String heading, UnorderedList list) {
        var card = new Div(new H2(getTranslation(heading)), list);
        card.addClassName("card");
        return card;
    }

    private ListItem finding(String what, String words, Spot spot) {
        var quoted = link(words, spot);
        quoted.addClassName("quoted");
        var tag = new Span(what);
        tag.addClassName("muted");
        return new ListItem(tag, quoted);
    }

    private Button link(String text, Spot spot) {
        var link = new Button(text, click -> editor.goTo(spot));
        link.addThemeVariants(ButtonVariant.TERTIARY);
        return link;
    }
}
