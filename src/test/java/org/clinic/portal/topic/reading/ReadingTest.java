package org.clinic.portal.topic.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.RichText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The same words in HTML, in Markdown and in plain text, and the blocks that all of them are. */
class ReadingTest {

    static Stream<Arguments> sameTextsInEveryDress() {
        return Stream.of(
                arguments(
                        "steps that hold lists",
                        List.of("Steps: Stop these medicines / – warfarin | Fast | Come"),
                        "<ol><li>Stop these medicines<ul><li>warfarin</li></ul></li><li>Fast</li><li>Come</li></ol>",
                        "1. Stop these medicines\n   - warfarin\n2. Fast\n3. Come",
                        "1. Stop these medicines\n   - warfarin\n2. Fast\n3. Come"),
                arguments(
                        "a numbered list in one",
                        List.of("Steps: Wash | Dry / 1. Front / 2. Back | Cover"),
                        "<ol><li>Wash</li><li>Dry<ol><li>Front</li><li>Back</li></ol></li><li>Cover</li></ol>",
                        "1. Wash\n2. Dry\n   1. Front\n   2. Back\n3. Cover",
                        "1. Wash\n2. Dry\n  1. Front\n  2. Back\n3. Cover"),
                arguments(
                        "letters in steps",
                        List.of("Steps: Eat / a. soup / b. bread | Drink"),
                        "<ol><li>Eat<ol type=a><li>soup</li><li>bread</li></ol></li><li>Drink</li></ol>",
                        null,
                        "1. Eat\n   a. soup\n   b. bread\n2. Drink"),
                arguments(
                        "numbers that do not begin at one",
                        List.of("Paragraph: 4. Remove it", "Paragraph: 5. Walk"),
                        "<ol start=4><li>Remove it</li><li>Walk</li></ol>",
                        "4. Remove it\n5. Walk",
                        "4. Remove it\n5. Walk"),
                arguments(
                        "numbers that leap",
                        List.of("NumberedList: One", "Paragraph: 3. Three", "Paragraph: 7. Seven"),
                        "<ol><li>One</li><li value=3>Three</li><li value=7>Seven</li></ol>",
                        "1. One\n3. Three\n7. Seven",
                        "1. One\n3. Three\n7. Seven"),
                arguments(
                        "a table with heads",
                        List.of(
                                "BulletList: Medicine: Warfarin – Stop: 5 days | Medicine: Aspirin – Stop: 7 days",
                                "Paragraph: Call us."),
                        "<table><tr><th>Medicine</th><th>Stop</th></tr><tr><td>Warfarin</td><td>5 days</td></tr>"
                                + "<tr><td>Aspirin</td><td>7 days</td></tr></table><p>Call us.</p>",
                        "| Medicine | Stop |\n|---|---|\n| Warfarin | 5 days |\n| Aspirin | 7 days |\nCall us.",
                        "| Medicine | Stop |\n|---|---|\n| Warfarin | 5 days |\n| Aspirin | 7 days |\nCall us."),
                arguments(
                        "lines that were parted",
                        List.of("Paragraph: Morning: 1 tablet", "Paragraph: Evening: 2 tablets", "Paragraph: No more"),
                        "<p>Morning: 1 tablet<br>Evening: 2 tablets<br>No more</p>",
                        "Morning: 1 tablet  \nEvening: 2 tablets\\\nNo more",
                        "Morning: 1 tablet\nEvening: 2 tablets\nNo more"),
                arguments(
                        "boxes to tick",
                        List.of("Checklist: Card | Glasses"),
                        "<ul><li><input type=checkbox>Card</li><li><input type=checkbox checked>Glasses</li></ul>",
                        "- [ ] Card\n- [x] Glasses",
                        "☐ Card\n☐ Glasses"),
                arguments(
                        "a quotation",
                        List.of("Quotation: I walked out. | On my own."),
                        "<blockquote><p>I walked out.</p><p>On my own.</p></blockquote>",
                        "> I walked out.\n>\n> On my own.",
                        "> I walked out.\n> On my own."),
                arguments(
                        "a question and its answer",
                        List.of("QuestionAndAnswer: Will it hurt? | Hardly."),
                        "<p>Q: Will it hurt?</p><p>A: Hardly.</p>",
                        "Q: Will it hurt?\nA: Hardly.",
                        "Q: Will it hurt?\nA: Hardly."),
                arguments(
                        "words and what they mean",
                        List.of("DefinitionList: Stenosis | a canal too narrow | Ligament | a band of bones"),
                        "<dl><dt>Stenosis</dt><dd>a canal too narrow</dd><dt>Ligament</dt><dd>a band of"
                                + " bones</dd></dl>",
                        "Stenosis : a canal too narrow\nLigament : a band of bones",
                        "Stenosis : a canal too narrow\nLigament : a band of bones"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sameTextsInEveryDress")
    void theSameTextIsTheSameBlocksHoweverItIsWritten(
            String name, List<String> blocks, String html, String markdown, String text) {
        assertThat(said(Html.read(html).blocks())).as("HTML").isEqualTo(blocks);
        if (markdown != null) {
            assertThat(said(markdown(markdown))).as("Markdown").isEqualTo(blocks);
        }
        assertThat(said(PlainText.read(text).blocks())).as("plain text").isEqualTo(blocks);
    }

    static Stream<Arguments> struckOut() {
        return Stream.of(
                        "<p>Fast for <s>12</s> 8 hours.</p>",
                        "<p>Fast for <strike>12</strike> 8 hours.</p>",
                        "<p>Fast for <del>12</del> 8 hours.</p>",
                        "<p>Fast for <span style='text-decoration:line-through'>12</span> 8 hours.</p>",
                        "<p>Fast for <span style='text-decoration-line: line-through underline'>12 </span>8 hours.</p>")
                .map(Arguments::arguments);
    }

    @ParameterizedTest
    @MethodSource
    void struckOut(String html) {
        assertThat(said(Html.read(html).blocks())).containsExactly("Paragraph: Fast for 8 hours.");
        assertThat(Html.read(html).allNotices()).containsExactly(Notice.DELETED);
    }

    @Test
    void struckOutWordsOfMarkdownAreLeftOut() {
        assertThat(said(markdown("Stop it two days~~not three~~ before.")))
                .containsExactly("Paragraph: Stop it two days before.");
    }

    @Test
    void lettersBelowTheLineStandOnItWhichIsSaid() {
        var reading = Html.read("<p>Drink H<sub>2</sub>O, 10 m<sup>2</sup></p>");

        assertThat(said(reading.blocks())).containsExactly("Paragraph: Drink H2O, 10 m2");
        assertThat(reading.allNotices()).containsExactly(Notice.SUBSCRIPTS);
    }

    @Test
    void aTableIsSaidToBeAListAndALostNumberToBeAWord() {
        assertThat(Html.read("<table><tr><td>a<td>b</table><ol start=2><li>c</ol>")
                        .allNotices())
                .isEqualTo(Set.of(Notice.TABLES, Notice.NUMBERS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| A | B |\n|---|---|\n| 1 | 2 |\n## Call us if\n- it bleeds",
                "| A | B |\n|-|-|\n| 1 | 2 |\n\n## Call us if\n- it bleeds"
            })
    void whatStandsBelowATableStays(String markdown) {
        assertThat(said(markdown(markdown)))
                .containsExactly("BulletList: A: 1 – B: 2", "SubHeading: Call us if", "BulletList: it bleeds");
    }

    @Test
    void rowsOfTabsAreItems() {
        assertThat(said(PlainText.read("Warfarin\t5 days\tYour surgeon\nAspirin\t7 days\tUs")
                        .blocks()))
                .containsExactly("BulletList: Warfarin – 5 days – Your surgeon | Aspirin – 7 days – Us");
    }

    @Test
    void aPartOfATableOnTheClipboardIsNotRunTogether() {
        assertThat(said(Html.read("<meta charset='utf-8'><tr><td>Warfarin</td><td>5 days</td></tr>")
                        .blocks()))
                .containsExactly("BulletList: Warfarin – 5 days");
    }

    @Test
    void aCellThatReachesIntoRowsBelowIsSaidInEach() {
        assertThat(said(Html.read("<table><tr><td rowspan=2>Day 1<td>Rest<tr><td>Drink</table>")
                        .blocks()))
                .containsExactly("BulletList: Day 1 – Rest | Day 1 – Drink");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "o\tyour card\no\tyour letter",
                "o your card\no your letter",
                "✓ your card\n➢ your letter",
                "• your card\n•your letter",
                "\uF0B7 your card\n\uF0A7 your letter",
                "– your card\n— your letter"
            })
    void everySignThatPeopleSetBeforeItemsMakesAList(String text) {
        assertThat(said(PlainText.read(text).blocks())).containsExactly("BulletList: your card | your letter");
    }

    @Test
    void lettersThatCountAreItemsAndKept() {
        assertThat(said(PlainText.read("a) Eat\nb) Drink\nc) Rest").blocks()))
                .containsExactly("BulletList: a) Eat | b) Drink | c) Rest");
        assertThat(said(PlainText.read("o llame al médico").blocks())).containsExactly("Paragraph: o llame al médico");
    }

    @Test
    void aYearBeginsNoList() {
        assertThat(said(PlainText.read("2024. was the year").blocks()))
                .containsExactly("Paragraph: 2024. was the year");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plenty of ",
                "<span>plenty of </span>",
                "<p>plenty of&nbsp;</p>",
                "<b>plenty</b> of<span>&nbsp;</span>"
            })
    void theSpaceAtTheEndIsKnown(String html) {
        assertThat(Html.read(html).spaceAfter()).isTrue();
        assertThat(Html.read(html).spaceBefore()).isFalse();
        assertThat(PlainText.read(" always").spaceBefore()).isTrue();
        assertThat(Html.read("<p>\n  always\n</p>\n").spaceBefore()).isFalse();
    }

    @Test
    void notesOfMarkdownStayWithTheirSign() {
        assertThat(said(markdown("Take it[^1].\n\n[^1]: With water.")))
                .containsExactly("Paragraph: Take it1.", "Paragraph: 1 With water.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<div>", "<ul><li>", "<table><tr><td>", "<blockquote>", "<b>", "<li>", "<details><summary>"})
    void noNestingOverflowsOrTakesForEver(String tag) {
        assertThat(said(Html.read(tag.repeat(20_000) + "deep").blocks()).toString())
                .contains("deep");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n",
                "o x\n",
                "- a\n",
                "1. a\n",
                "a\tb\n",
                "|a|b|\n",
                "> a\n",
                "a: b c d\n",
                "Q: a\nA: b\n",
                " ",
                "\t",
                "<cite>a</cite>",
                "<p>a</p>",
                "<li>a</li>",
                "<br>",
                "<meta>",
                "<td>a",
                "<s>a</s>",
                "![](a)\n",
                "a  \n"
            })
    void readingTakesNoLongerThanTheTextIs(String pattern) {
        var text = pattern.repeat(100_000 / pattern.length());

        assertThat(Html.read("<blockquote><p>" + text).passages()).hasSizeLessThan(text.length());
        assertThat(Html.read(text).passages()).hasSizeLessThan(text.length());
        assertThat(PlainText.read(text).passages()).hasSizeLessThan(text.length());
        assertThat(Markdown.read(text.lines().toList()).passages()).hasSizeLessThan(text.length());
    }

    @Test
    void whatIsLargerThanAnybodyPastesIsRefused() {
        assertThatExceptionOfType(InvalidContentException.class)
                .isThrownBy(() -> Clipboard.read("a".repeat(Html.LARGEST + 1), ""));
        assertThatExceptionOfType(InvalidContentException.class)
                .isThrownBy(() -> Clipboard.read("", "a".repeat(Html.LARGEST + 1)));
    }

    @Test
    void nothingThatCouldRunIsLeft() {
        var reading = Html.read("<p onclick=x()>Come <a href='javascript:x()'>here</a><script>x()</script></p>");

        assertThat(said(reading.blocks())).containsExactly("Paragraph: Come here");
        assertThat(reading.blocks().getFirst().lines().getFirst().spans()).noneMatch(span -> span.link() != null);
    }

    private static List<Block> markdown(String text) {
        return Blocks.of(Arrangement.of(Markdown.read(text.lines().toList()).passages()));
    }

    /** Each block as its kind and its lines; the paragraphs of a step are parted by strokes. */
    private static List<String> said(List<Block> blocks) {
        var said = new ArrayList<String>();
        for (var block : blocks) {
            var lines = block instanceof Block.Steps(var steps)
                    ? steps.stream()
                            .map(step -> joined(step.paragraphs(), " / "))
                            .collect(Collectors.joining(" | "))
                    : joined(
                            block.lines().stream()
                                    .filter(line -> !line.isBlank())
                                    .toList(),
                            " | ");
            said.add(block.getClass().getSimpleName() + ": " + lines);
        }
        return said;
    }

    private static String joined(List<RichText> lines, String between) {
        return lines.stream().map(RichText::text).collect(Collectors.joining(between));
    }
}
