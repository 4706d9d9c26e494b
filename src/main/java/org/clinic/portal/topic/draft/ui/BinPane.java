package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.base.ui.When;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.HtmlRenderer;
import org.clinic.portal.content.ui.TextLabels;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.RemovedSection;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.SectionSplitService;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.draft.editor.SectionName;

/** The topic's bin, in place of a section: what was removed, by whom, and what it says. Nothing leaves it but back. */
@StyleSheet("/styles/blocks.css")
@StyleSheet("/styles/section-body.css")
class BinPane extends Composite<Section> implements EditorPane {

    private static final int FIRST_WORDS = 160;

    private final TopicService topics;
    private final SectionService sections;
    private final SectionSplitService parts;
    private final HtmlRenderer html;
    private final SpokenTime spoken;
    private final boolean readOnly;
    private final UnorderedList list = new UnorderedList();
    private final Div nothing = new Div();
    private List<RemovedSection> shown = List.of();

    BinPane(
            TopicDraft draft,
            TopicService topics,
            SectionService sections,
            SectionSplitService parts,
            HtmlRenderer html,
            SpokenTime spoken,
            boolean readOnly) {
        this.topics = topics;
        this.sections = sections;
        this.parts = parts;
        this.html = html;
        this.spoken = spoken;
        this.readOnly = readOnly;
        nothing.add(new Paragraph(getTranslation("bin.nothing")));
        nothing.addClassName("nothing");
        getContent().addClassName("bin");
        getContent()
                .add(
                        new H2(getTranslation("bin.title")),
                        new Paragraph(getTranslation("bin.explained")),
                        nothing,
                        list);
        arrived(draft);
    }

    @Override
    public void arrived(TopicDraft now) {
        var removed = topics.bin(now.id());
        if (!list.getChildren().findAny().isPresent() || !removed.equals(shown)) {
            shown = removed;
            list.removeAll();
            removed.forEach(section -> list.add(item(now, section, mergedInto(now, section))));
            list.setVisible(!removed.isEmpty());
            nothing.setVisible(removed.isEmpty());
        }
    }

    private static Optional<DraftSection> mergedInto(TopicDraft draft, RemovedSection removed) {
        return Optional.ofNullable(removed.mergedInto()).flatMap(draft::section);
    }

    private ListItem item(TopicDraft draft, RemovedSection removed, Optional<DraftSection> whole) {
        var section = removed.section();
        var heading = new H3(SectionName.of(section));
        heading.setClassName("unnamed", section.heading().isBlank());
        var facts = new Span(new When(removed.at(), spoken));
        facts.addClassName("made");
        if (removed.by() != null) {
            facts.add(new Span(getTranslation("bin.by", removed.by())));
        }
        var item = new ListItem(heading, facts);
        if (section.body().isBlank()) {
            item.add(new Paragraph(getTranslation("bin.no-text")));
        } else {
            item.add(reading(section, Locale.forLanguageTag(draft.details().language())));
        }
        whole.ifPresent(into -> item.add(new Paragraph(getTranslation("bin.merged", SectionName.of(into)))));
        if (!readOnly) {
            item.add(ways(draft, section, whole));
        }
        return item;
    }

    /** The ways back; of those merged into one section, the last one has to be taken apart first. */
    private Div ways(TopicDraft draft, DraftSection section, Optional<DraftSection> whole) {
        var ways = new Div();
        ways.addClassName("ways");
        var isLast = shown.stream()
                .filter(other -> mergedInto(draft, other).equals(whole))
                .findFirst()
                .filter(other -> other.section().equals(section))
                .isPresent();
        if (whole.isPresent() && isLast) {
            ways.add(way("bin.take-apart", "bin.take-apart-named", section, () -> takeApart(draft, section)));
        }
        ways.add(
                whole.isPresent()
                        ? way(
                                "bin.put-back-as-copy",
                                "bin.put-back-as-copy-named",
                                section,
                                () -> putBack(draft, section))
                        : way("bin.put-back", "bin.put-back-named", section, () -> putBack(draft, section)));
        return ways;
    }

    private Button way(String key, String named, DraftSection section, Runnable what) {
        var button = new Button(getTranslation(key), click -> what.run());
        button.setAriaLabel(getTranslation(named, SectionName.of(section)));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void putBack(TopicDraft draft, DraftSection section) {
        sections.putBack(section.id());
        EditorAddress.of(draft.id(), section.id()).open();
    }

    private void takeApart(TopicDraft draft, DraftSection section) {
        parts.takeApart(section.id())
                .ifPresentOrElse(
                        obstacle -> Notices.show(getTranslation(
                                "bin.take-apart.refused", getTranslation("history.obstacle." + obstacle, ""))),
                        () -> EditorAddress.of(draft.id(), section.id()).open());
    }

    /** The first words, and behind them the whole text. */
    private Details reading(DraftSection section, Locale language) {
        var first = new Span(firstWords(section));
        first.getElement().setAttribute("lang", language.toLanguageTag());
        return new Details(
                first,
                new Html("<div class=\"reading\" lang=\"%s\">%s</div>"
                        .formatted(language.toLanguageTag(), html.html(section.body(), TextLabels.in(language)))));
    }

    private static String firstWords(DraftSection section) {
        var words = section.body().blocks().stream()
                .map(Block::lines)
                .flatMap(List::stream)
                .map(line -> line.text().strip())
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("…");
        return words.codePointCount(0, words.length()) <= FIRST_WORDS
                ? words
                : words.substring(0, words.offsetByCodePoints(0, FIRST_WORDS)) + "…";
    }

    @Override
    public Component component() {
        return this;
    }
}
