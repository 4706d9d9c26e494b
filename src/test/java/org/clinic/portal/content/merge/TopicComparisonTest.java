package org.clinic.portal.content.merge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.Span;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.merge.Passage.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clinic.portal.content.merge.Bodies.body;
import static org.clinic.portal.content.merge.Bodies.bullets;
import static org.clinic.portal.content.merge.Bodies.checklist;
import static org.clinic.portal.content.merge.Bodies.link;
import static org.clinic.portal.content.merge.Bodies.numbers;
import static org.clinic.portal.content.merge.Bodies.p;

/**
 * Told in short: {@code [-gone-]}, {@code {+new+}}, {@code <looking otherwise>}, {@code >} moved, {@code #} of another sort,
 * {@code 1/2} one became two. What is the same is not told.
 */
class TopicComparisonTest {

    private static final Block EAT = p("Eat nothing for six hours before the procedure.");
    private static final Block BRING = p("Bring your card and a list of what you take.");
    private static final Block DRIVE = p("Let somebody drive you home afterwards, please.");
    private static final Block CALL = p("Call us at any time if the leg swells or hurts.");

    @Test
    void aMovedSection() {
        assertThat(told(
                        topic(section("Prepare", EAT), section("Bring", BRING), section("After", DRIVE)),
                        topic(section("After", DRIVE), section("Prepare", EAT), section("Bring", BRING))))
                .containsExactly("After: moved");
    }

    @Test
    void aMovedParagraph() {
        assertThat(told(of(EAT, BRING, DRIVE), of(BRING, DRIVE, EAT)))
                .containsExactly("> Eat nothing for six hours before the procedure.");
    }

    @Test
    void aMovedAndEditedParagraph() {
        assertThat(told(
                        of(EAT, BRING, DRIVE),
                        of(BRING, DRIVE, p("Eat nothing for eight hours before the procedure."))))
                .containsExactly("> Eat nothing for [-six-]{+eight+} hours before the procedure.");
    }

    @Test
    void aParagraphThatWentIntoAnotherSection() {
        assertThat(told(
                        topic(section("Prepare", EAT, DRIVE), section("After", CALL)),
                        topic(section("Prepare", EAT), section("After", CALL, DRIVE))))
                .containsExactly("> Let somebody drive you home afterwards, please.");
    }

    @Test
    void aSplitParagraphAndAJoinedOne() {
        var whole = p("Eat nothing for six hours. Bring your card and a list of what you take.");
        var first = p("Eat nothing for six hours.");
        var second = p("Bring your card and a list of what you take.");

        assertThat(told(of(whole, DRIVE), of(first, second, DRIVE)))
                .containsExactly("1/2 Eat nothing for six hours.[- -]Bring your card and a list of what you take.");
        assertThat(told(of(first, second, DRIVE), of(whole, DRIVE)))
                .containsExactly("2/1 Eat nothing for six hours.{+ +}Bring your card and a list of what you take.");
    }

    @Test
    void aSplitSectionAndAJoinedOne() {
        var whole = topic(section("Prepare", EAT, BRING, DRIVE, CALL));
        var halves = topic(section("Prepare", EAT, BRING), section("After", DRIVE, CALL));

        assertThat(told(whole, halves))
                .containsExactly(
                        "After: new, from Prepare",
                        "> Let somebody drive you home afterwards, please.",
                        "> Call us at any time if the leg swells or hurts.");
        assertThat(told(halves, whole))
                .containsExactly(
                        "> Let somebody drive you home afterwards, please.",
                        "> Call us at any time if the leg swells or hurts.",
                        "After: gone, into Prepare");
    }

    @Test
    void aSectionThatIsNewAndOneThatIsGone() {
        assertThat(told(
                        topic(section("Prepare", EAT), section("Bring", BRING)),
                        topic(section("Prepare", EAT), section("After", DRIVE))))
                .containsExactly(
                        "Bring: gone",
                        "[-Bring your card and a list of what you take.-]",
                        "After: new",
                        "{+Let somebody drive you home afterwards, please.+}");
    }

    @Test
    void aReorderedList() {
        assertThat(told(
                        of(numbers("Shower the evening before", "Eat nothing after midnight", "Take your pills")),
                        of(numbers("Take your pills", "Shower the evening before", "Eat nothing after midnight"))))
                .containsExactly("> Take your pills");
    }

    @Test
    void anItemThatWentToAnotherList() {
        assertThat(told(
                        of(bullets("Your card", "Your pills", "A warm coat"), EAT, bullets("A friend", "Some time")),
                        of(bullets("Your card", "Your pills"), EAT, bullets("A friend", "A warm coat", "Some time"))))
                .containsExactly("> A warm coat");
    }

    @Test
    void aLinkThatLeadsElsewhereWithTheSameWords() {
        assertThat(told(
                        of(linked("See ", link("our map", "https://clinic.example/map"), " for parking.")),
                        of(linked("See ", link("our map", "https://clinic.example/way"), " for parking."))))
                .containsExactly("See <our map> for parking.");
    }

    @Test
    void aChangedEmphasis() {
        assertThat(told(of(p("Take no aspirin today.")), of(p("Take *no* aspirin today."))))
                .containsExactly("Take <no> aspirin today.");
    }

    @Test
    void aChangedKindOfSectionAndOfBlock() {
        var before = section("Prepare", EAT);
        assertThat(told(
                        topic(before),
                        topic(new Section(before.id(), SectionKind.RISKS, before.heading(), before.body()))))
                .containsExactly("Prepare: of another kind");
        assertThat(told(of(bullets("Your card", "Your pills")), of(checklist("Your card", "Your pills"))))
                .containsExactly("# Your card", "# Your pills");
    }

    @Test
    void aChangedHeading() {
        var before = section("How you prepare", EAT);
        assertThat(told(topic(before), topic(new Section(before.id(), before.kind(), "How to prepare", before.body()))))
                .containsExactly("How to prepare: How [-you-]{+to+} prepare");
    }

    @Test
    void oneWordInAParagraphOfFourHundred() {
        var words = IntStream.range(0, 400).mapToObj(number -> "word" + number).toList();
        var changed = new ArrayList<>(words);
        changed.set(217, "other");

        assertThat(told(of(p(String.join(" ", words))), of(p(String.join(" ", changed)))))
                .singleElement()
                .asString()
                .contains("word216 [-word217-]{+other+} word218")
                .startsWith("word0 word1")
                .doesNotContainPattern("-\\].*\\[-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Rest, then walk. | Rest; then walk. | Rest[-,-]{+;+} then walk.",
                "Rest then walk. | Rest then walk! | Rest then walk[-.-]{+!+}",
                "take aspirin | Take aspirin | [-take-]{+Take+} aspirin",
                "\"Rest  now\" | Rest now | Rest[-  -]{+ +}now",
                "No coma nada mañana. | No beba nada mañana. | No [-coma-]{+beba+} nada mañana.",
                "¿Duele mucho? | ¿Dolió mucho? | ¿[-Duele-]{+Dolió+} mucho?",
                "Well done 👍🏽 today | Well done 👍🏻 today | Well done [-👍🏽-]{+👍🏻+} today",
                "a cafe\u0301 now | a café now | a [-cafe\u0301-]{+café+} now",
                "خذ الدواء صباحا | خذ الدواء مساء | خذ الدواء [-صباحا-]{+مساء+}",
                "קח כדור אחד ביום | קח שני כדורים ביום | קח [-כדור אחד-]{+שני כדורים+} ביום",
                "Take 4.5 mg at 2-3 pm | Take 5.4 mg at 2-3 pm | Take [-4.5-]{+5.4+} mg at 2-3 pm"
            })
    void aWordOrLess(String before, String after, String told) {
        assertThat(told(of(EAT, p(before), DRIVE), of(EAT, p(after), DRIVE))).containsExactly(told);
    }

    @Test
    void aTermAndItsMeaning() {
        var stent = definition("Stent", "A small tube of metal.");
        var graft = definition("Graft", "A vessel that goes around.");

        assertThat(told(
                        of(new Block.DefinitionList(List.of(stent, graft))),
                        of(new Block.DefinitionList(List.of(graft, definition("Stent", "A small tube of wire."))))))
                .containsExactly("> Stent", "> A small tube of [-metal-]{+wire+}.");
    }

    @Test
    void aQuestionOfWhichTheAnswerChanged() {
        assertThat(told(
                        of(Bodies.answer("Does it hurt?", "Hardly, you will sleep.", "Ask us.")),
                        of(Bodies.answer("Does it hurt?", "Hardly, you will be asleep.", "Ask us."))))
                .containsExactly("Hardly, you will [-sleep-]{+be asleep+}.");
    }

    @Test
    void aStepThatStandsEarlier() {
        assertThat(told(
                        of(Bodies.steps(
                                List.of("Wash the leg."), List.of("Dry it well."), List.of("Put on the stocking."))),
                        of(Bodies.steps(
                                List.of("Put on the stocking."), List.of("Wash the leg."), List.of("Dry it well.")))))
                .containsExactly("> Put on the stocking.");
    }

    @Test
    void titleLabelAndSummary() {
        var before = new TopicContent("veins", "en", "Legs", "Varicose veins", "What they are.", List.of());
        var after = new TopicContent("veins", "en", "Legs", "Spider veins", "What they are, and why.", List.of());

        var comparison = new TopicComparison(before, after);

        assertThat(told(comparison.title())).isEqualTo("[-Varicose-]{+Spider+} veins");
        assertThat(told(comparison.summary())).isEqualTo("What they are{+, and why+}.");
        assertThat(comparison.label().isSame()).isTrue();
        assertThat(comparison.isEmpty()).isFalse();
    }

    private static List<String> told(TopicContent before, TopicContent after) {
        var comparison = new TopicComparison(before, after);
        var told = new ArrayList<String>();
        for (var section : comparison.sections()) {
            told.addAll(told(comparison, section));
            section.passages().stream()
                    .filter(passage -> !passage.isSame())
                    .map(TopicComparisonTest::told)
                    .forEach(told::add);
        }
        return told;
    }

    private static List<String> told(TopicComparison comparison, SectionComparison section) {
        var what = Stream.of(
                        section.before() == null ? "new" : null,
                        section.from() == null ? null : "from " + heading(comparison.before(), section.from()),
                        section.after() == null ? "gone" : null,
                        section.into() == null ? null : "into " + heading(comparison.after(), section.into()),
                        section.moved() ? "moved" : null,
                        section.hasOtherKind() ? "of another kind" : null,
                        section.before() != null
                                        && section.after() != null
                                        && !section.heading().isSame()
                                ? told(section.heading())
                                : null)
                .filter(each -> each != null)
                .collect(Collectors.joining(", "));
        return what.isEmpty() ? List.of() : List.of(section.section().heading() + ": " + what);
    }

    private static String heading(TopicContent content, SectionId id) {
        return content.section(id).orElseThrow().heading();
    }

    private static String told(Passage passage) {
        var said = passage.runs().stream()
                .map(run -> switch (run.kind()) {
                    case KEPT -> words(run.after());
                    case REMOVED -> "[-" + words(run.before()) + "-]";
                    case ADDED -> "{+" + words(run.after()) + "+}";
                    case RESTYLED -> "<" + words(run.after()) + ">";
                })
                .collect(Collectors.joining());
        boolean isOther = passage.before().size() > 1 || passage.after().size() > 1;
        return (passage.moved() ? "> " : "")
                + (passage.isReshaped() ? "# " : "")
                + (isOther ? passage.before().size() + "/" + passage.after().size() + " " : "")
                + said;
    }

    private static String words(@Nullable Words words) {
        return words == null ? "" : words.text();
    }

    /** A topic of one section. */
    private static TopicContent of(Block... blocks) {
        return topic(section("Prepare", blocks));
    }

    private static TopicContent topic(Section... sections) {
        return new TopicContent("topic", "en", "", "The procedure", "", Arrays.asList(sections));
    }

    /** The same section wherever it has the same heading. */
    private static Section section(String heading, Block... blocks) {
        var id = new SectionId(UUID.nameUUIDFromBytes(heading.getBytes(StandardCharsets.UTF_8)));
        return new Section(id, SectionKind.OTHER, heading, body(blocks));
    }

    private static Block linked(String before, Span link, String after) {
        return new Block.Paragraph(new RichText(List.of(Span.plain(before), link, Span.plain(after))));
    }

    private static Block.Definition definition(String term, String meaning) {
        return new Block.Definition(RichText.plain(term), RichText.plain(meaning));
    }
}
