package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.clinic.portal.readability.Counts;
import org.clinic.portal.readability.Grades;
import org.clinic.portal.readability.HardWord;
import org.clinic.portal.readability.LongSentence;
import org.clinic.portal.readability.Passage;
import org.clinic.portal.readability.Readability;
import org.clinic.portal.topic.DraftSection;
import org.clinic.portal.topic.TopicDraft;
import org.clinic.portal.topic.content.SectionId;

/** How hard the open section is to read, and the whole topic beside it, brought up to date with every save. */
class QualityPanel extends Composite<Section> implements BesidePanel {

    private static final int HARD_WORDS_SHOWN = 8;

    private final Consumer<String> goTo;
    private List<DraftSection> read = List.of();
    private Optional<SectionId> readFirst = Optional.empty();

    /** {@code goTo} is told which words of the open section to show. */
    QualityPanel(Consumer<String> goTo) {
        this.goTo = goTo;
        getContent().addClassName("quality");
        getContent().setAriaLabel(getTranslation("quality.list"));
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
        if (draft.sections().equals(read) && open.map(DraftSection::id).equals(readFirst)) {
            return;
        }
        read = draft.sections();
        readFirst = open.map(DraftSection::id);
        var language = Locale.forLanguageTag(draft.details().language());
        var topic = Readability.of(
                draft.sections().stream()
                        .flatMap(each -> Passages.of(each.body()).stream())
                        .toList(),
                List.of(),
                language);
        getContent().removeAll();
        open.ifPresent(opened -> {
            var passages = Passages.of(opened.body());
            var section = Readability.of(passages, List.of(), language);
            getContent().add(card("quality.section", section));
            if (!section.longestSentences().isEmpty()) {
                getContent().add(longSentences(section.longestSentences(), passages));
            }
            if (!section.hardestWords().isEmpty()) {
                getContent().add(hardWords(section.hardestWords(), passages));
            }
        });
        getContent().add(card("quality.topic", topic));
    }

    private Component card(String heading, Readability read) {
        var card = new Div(new H2(getTranslation(heading)));
        card.addClassName("card");
        read.grades().ifPresent(grades -> card.add(grades(grades)));
        card.add(new Paragraph(counted(read)));
        return card;
    }

    private Component grades(Grades grades) {
        var row = new Div(
                figure(grades.fleschKincaid(), 1, getTranslation("quality.flesch-kincaid")),
                figure(
                        grades.smog(),
                        1,
                        getTranslation(grades.smogEstimated() ? "quality.smog-estimate" : "quality.smog")),
                figure(grades.readingEase(), 0, getTranslation("quality.reading-ease")));
        row.addClassName("grades");
        return row;
    }

    private Div figure(double value, int digits, String name) {
        var format = NumberFormat.getInstance(getLocale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        var number = new Span(format.format(value));
        number.addClassNames("figure", "num");
        return new Div(number, new Span(name));
    }

    private String counted(Readability read) {
        var counts = read.counts();
        if (counts.words() == 0) {
            return getTranslation("quality.nothing");
        }
        var said = getTranslation(
                "quality.counts", counts.sentences(), counts.words(), counts.syllables(), minutes(counts));
        return read.paragraphsOnly()
                .grades()
                .filter(paragraphs -> !read.grades().equals(Optional.of(paragraphs)))
                .map(paragraphs -> said + " " + getTranslation("quality.paragraphs-only", paragraphs.fleschKincaid()))
                .orElse(said);
    }

    private static long minutes(Counts counts) {
        return Math.max(1, counts.readingTime().plusSeconds(30).toMinutes());
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
