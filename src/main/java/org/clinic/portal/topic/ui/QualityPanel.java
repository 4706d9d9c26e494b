package org.clinic.portal.topic.ui;

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
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.readability.HardWord;
import org.clinic.portal.readability.LongSentence;
import org.clinic.portal.readability.Passage;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.standard.Passages;
import org.jspecify.annotations.Nullable;

/** How hard the open section is to read, and the whole topic beside it, brought up to date with every save. */
class QualityPanel extends Composite<Section> implements BesidePanel {

    private static final int HARD_WORDS_SHOWN = 8;

    private final Consumer<String> goTo;
    private final DraftFindings findings;
    private final SectionReadings readings = new SectionReadings();
    private final Div cards = new Div();
    private final UnavoidableField unavoidable;
    private @Nullable Shown shown;

    /** What stands here. */
    private record Shown(List<DraftSection> sections, Optional<SectionId> open, List<String> unavoidable) {}

    /**
     * {@code goTo} is told which words of the open section to show, {@code change} which words were added to those that
     * the topic cannot do without, and which removed.
     */
    QualityPanel(
            Consumer<String> goTo,
            DraftFindings findings,
            boolean readOnly,
            BiConsumer<Set<String>, Set<String>> change) {
        this.goTo = goTo;
        this.findings = findings;
        unavoidable = new UnavoidableField(readOnly, change);
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
    public void show(TopicDraft draft, Optional<DraftSection> open) {
        var terms = findings.standards().unavoidable();
        var now = new Shown(draft.sections(), open.map(DraftSection::id), terms);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        readings.holdAgainst(terms, Locale.forLanguageTag(draft.details().language()));
        cards.removeAll();
        open.ifPresent(this::show);
        cards.add(new ReadabilityCard("quality.topic", readings.of(draft), !terms.isEmpty()));
        unavoidable.show(
                terms,
                open.map(readings::of).stream()
                        .flatMap(read -> read.hardestWords().stream())
                        .map(HardWord::word)
                        .toList());
    }

    private void show(DraftSection opened) {
        var passages = Passages.of(opened.body());
        var section = readings.of(opened);
        cards.add(new ReadabilityCard(
                "quality.section", section, !findings.standards().unavoidable().isEmpty()));
        if (!section.longestSentences().isEmpty()) {
            cards.add(longSentences(section.longestSentences(), passages));
        }
        if (!section.hardestWords().isEmpty()) {
            cards.add(hardWords(section.hardestWords(), passages));
        }
    }

    private Component longSentences(List<LongSentence> sentences, List<Passage> passages) {
        var list = new UnorderedList();
        for (var sentence : sentences) {
            var words = sentence.place().in(passages.get(sentence.place().passage()));
            list.add(finding(getTranslation("quality.words", sentence.words()), words));
        }
        return findings("quality.long-sentences", list);
    }

    private Component hardWords(List<HardWord> words, List<Passage> passages) {
        var list = new UnorderedList();
        list.addClassName("words");
        words.stream().limit(HARD_WORDS_SHOWN).forEach(word -> {
            var first = word.places().getFirst();
            var link = link(word.word(), first.in(passages.get(first.passage())));
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

    private ListItem finding(String what, String words) {
        var quoted = link(words, words);
        quoted.addClassName("quoted");
        var tag = new Span(what);
        tag.addClassName("muted");
        return new ListItem(tag, quoted);
    }

    private Button link(String text, String words) {
        var link = new Button(text, click -> goTo.accept(words));
        link.addThemeVariants(ButtonVariant.TERTIARY);
        return link;
    }
}
