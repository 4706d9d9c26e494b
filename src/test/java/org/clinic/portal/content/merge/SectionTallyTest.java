package org.clinic.portal.content.merge;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.Span;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.merge.SectionTally.Sign;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clinic.portal.content.merge.Bodies.answer;
import static org.clinic.portal.content.merge.Bodies.body;
import static org.clinic.portal.content.merge.Bodies.bullets;
import static org.clinic.portal.content.merge.Bodies.link;
import static org.clinic.portal.content.merge.Bodies.p;

/** Told in short: the sign, and each count with its number. */
class SectionTallyTest {

    private static final int ROUNDS = 1_000;
    private static final Block EAT = p("Eat nothing for six hours before the procedure.");
    private static final Block DRIVE = p("Let somebody drive you home afterwards, please.");
    private static final Block CALL = p("Call us at any time if the leg swells or hurts.");

    private final SectionId first = new SectionId();
    private final SectionId second = new SectionId();

    @Test
    void aParagraphWithOtherWordsIsReworded() {
        assertThat(told(of(EAT, DRIVE), of(p("Eat nothing for eight hours before the procedure."), DRIVE)))
                .containsExactly("REWORDED", "REWORDED 1 PARAGRAPH");
    }

    @Test
    void aPointThatMovedAndAnotherThatCame() {
        assertThat(told(
                        of(bullets("What else could be done", "All your medicines, with doses", "Earlier treatments")),
                        of(bullets(
                                "All your medicines, with doses",
                                "Earlier treatments",
                                "A pacemaker or any other implant",
                                "What else could be done"))))
                .containsExactly("MOVED", "MOVED 1 POINT", "ADDED 1 POINT");
    }

    @Test
    void aLinkThatLeadsElsewhereUnderTheSameWords() {
        assertThat(told(
                        of(linked("Come to the ", link("second floor", "https://clinic.example/find-us"))),
                        of(linked("Come to the ", link("second floor", "https://clinic.example/find-us#entrance")))))
                .containsExactly("LINKED", "LINKED 1 LINK");
    }

    @Test
    void twoLinksInOneSentenceAreTwo() {
        assertThat(told(
                        of(linked(
                                "See ",
                                link("this", "https://clinic.example/a"),
                                Span.plain(" or "),
                                link("that", "https://clinic.example/b"))),
                        of(linked(
                                "See ",
                                link("this", "https://clinic.example/c"),
                                Span.plain(" or "),
                                link("that", "https://clinic.example/d")))))
                .containsExactly("LINKED", "LINKED 2 LINK");
    }

    @Test
    void aLinkThatCameAmongWordsThatGrewBoldIsBoth() {
        assertThat(told(
                        of(p("Please see our page.")),
                        of(linked(
                                "Please ",
                                new Span("see our ", true, false, false, null),
                                new Span(
                                        "page",
                                        true,
                                        false,
                                        false,
                                        link("x", "https://clinic.example/page").link()),
                                Span.plain(".")))))
                .containsExactly("REWORDED", "EMPHASIZED 1 PARAGRAPH", "LINKED 1 LINK");
    }

    @Test
    void whatWasOnlySplitHasNoOtherWords() {
        assertThat(told(
                        of(p("Eat nothing for six hours. Bring your card and what you take.")),
                        of(p("Eat nothing for six hours."), p("Bring your card and what you take."))))
                .containsExactly("REWORDED", "SPLIT 1 PARAGRAPH");
    }

    @Test
    void whatWentToAnotherSectionIsCountedInBoth() {
        var comparison = new TopicComparison(
                topic(section(first, EAT, DRIVE), section(second, CALL)),
                topic(section(first, EAT), section(second, CALL, DRIVE)));

        assertThat(told(comparison.sections().getFirst())).containsExactly("MOVED", "WENT 1 PARAGRAPH");
        assertThat(told(comparison.sections().getLast())).containsExactly("MOVED", "CAME 1 PARAGRAPH");
    }

    @Test
    void aSectionThatMovedWithAnotherHeadingAndKind() {
        var old = section(second, DRIVE);
        var comparison = new TopicComparison(
                topic(section(first, EAT), section(new SectionId(), CALL), old),
                topic(new Section(second, SectionKind.RECOVERY, "Afterwards", body(DRIVE)), section(first, EAT)));

        assertThat(told(comparison.sections().getFirst()))
                .containsExactly("REWORDED", "SECTION_MOVED 1 PASSAGE", "HEADING 1 PASSAGE", "KIND 1 PASSAGE");
    }

    @Test
    void whatIsNewOrGoneOrTheSameIsNotCounted() {
        var comparison = new TopicComparison(
                topic(section(first, EAT), section(second, DRIVE)),
                topic(section(first, EAT), section(new SectionId(), CALL)));

        assertThat(comparison.sections())
                .extracting(section -> section.tally().sign())
                .containsExactlyInAnyOrder(Sign.SAME, Sign.ADDED, Sign.REMOVED);
        assertThat(comparison.sections())
                .allSatisfy(section -> assertThat(section.tally().counts()).isEmpty());
    }

    @Test
    void anAnswerIsAPassage() {
        assertThat(told(
                        of(answer("Does it hurt?", "Hardly, you will sleep.")),
                        of(answer("Does it hurt?", "Hardly, you will be asleep."))))
                .containsExactly("REWORDED", "REWORDED 1 PASSAGE");
    }

    @Test
    void oneListThatBecameTwoIsInOtherBlocks() {
        assertThat(told(of(bullets("Your card", "Your pills")), of(bullets("Your card"), bullets("Your pills"))))
                .containsExactly("REWORDED", "ARRANGED 1 PASSAGE");
    }

    /** Whatever somebody makes of a topic. */
    @Test
    void aSectionThatIsNotTheSameHasSomethingToTell() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var writer = TopicWriter.ofTopic(random);
            var successor = writer.successor();
            for (int edits = random.nextInt(9); edits > 0; edits--) {
                successor.edit();
            }
            for (var section : new TopicComparison(writer.content(), successor.content()).sections()) {
                var tally = section.tally();
                assertThat(tally.sign() == Sign.SAME).as("seed %d", seed).isEqualTo(section.isSame());
                assertThat(tally.counts().isEmpty())
                        .as("seed %d: %s", seed, tally)
                        .isEqualTo(List.of(Sign.SAME, Sign.ADDED, Sign.REMOVED).contains(tally.sign()));
            }
        }
    }

    private List<String> told(TopicContent before, TopicContent after) {
        return told(new TopicComparison(before, after).sections().getFirst());
    }

    private static List<String> told(SectionComparison section) {
        var tally = section.tally();
        return Stream.concat(
                        Stream.of(tally.sign().name()),
                        tally.counts().stream()
                                .map(count -> "%s %d %s".formatted(count.what(), count.number(), count.unit())))
                .toList();
    }

    private static Block linked(String words, Span... spans) {
        return new Block.Paragraph(new RichText(
                Stream.concat(Stream.of(Span.plain(words)), Stream.of(spans)).toList()));
    }

    private TopicContent of(Block... blocks) {
        return topic(section(first, blocks));
    }

    private static TopicContent topic(Section... sections) {
        return new TopicContent("topic", "en", "", "The procedure", "", List.of(sections));
    }

    private static Section section(SectionId id, Block... blocks) {
        return new Section(id, SectionKind.OTHER, "Prepare", body(blocks));
    }
}
