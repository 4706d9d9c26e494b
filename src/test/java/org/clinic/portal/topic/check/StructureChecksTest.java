package org.clinic.portal.topic.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clinic.portal.topic.check.Looked.lines;
import static org.clinic.portal.topic.check.Looked.paragraph;
import static org.clinic.portal.topic.check.Looked.section;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

class StructureChecksTest {

    private static final RichText NOTHING = RichText.plain("");
    private static final RichText WORDS = RichText.plain("Words");
    private static final Block TEXT = paragraph("Text");

    @ParameterizedTest
    @MethodSource("faults")
    void isFound(Check check, Section section, Place place) {
        assertThat(Looked.findings(check, section, Locale.ENGLISH))
                .extracting(Finding::place)
                .containsExactly(place);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                empty("no heading", section("", TEXT), Place.HEADING, 0),
                empty("a heading of spaces", section("\u00a0 ", TEXT), Place.HEADING, 0),
                empty("a heading without a shape", section("\u200b", TEXT), Place.HEADING, 0),
                empty("no heading and no text", section(""), Place.HEADING, 0),
                empty("an empty sub-heading", section(heading("")), 0, 0),
                empty("an empty sub-heading between", section(TEXT, heading(" "), TEXT), 1, 0),
                empty("an empty sub-heading at the end", section(TEXT, heading("")), 1, 0),
                empty("a sub-heading without a shape", section(TEXT, heading("\u00ad"), TEXT), 1, 0),
                half("a question without an answer", new Block.QuestionAndAnswer(WORDS, lines("")), 1),
                half("a question with two empty answers", new Block.QuestionAndAnswer(WORDS, lines("", " ")), 1),
                half("an answer without a question", new Block.QuestionAndAnswer(NOTHING, lines("Yes.")), 0),
                half("a term without a meaning", definitions(WORDS, NOTHING), 1),
                half("a second term without a meaning", definitions(WORDS, WORDS, WORDS, NOTHING), 3),
                half("a meaning without a term", definitions(NOTHING, WORDS), 0),
                half("a second meaning without a term", definitions(WORDS, WORDS, NOTHING, WORDS), 2),
                half("a source without a text", new Block.Quotation(lines(""), WORDS), 0),
                half("a source with two empty texts", new Block.Quotation(lines("", ""), WORDS), 0),
                blank("an empty paragraph between", section(TEXT, paragraph(""), TEXT), 1, 0),
                blank("a paragraph of spaces before", section(paragraph("\u00a0"), TEXT), 0, 0),
                blank("an empty list", section(TEXT, new Block.BulletList(lines("", ""))), 1, 0),
                blank("an empty item", section(new Block.BulletList(lines("One", "", "Two"))), 0, 1),
                blank("an empty first item", section(new Block.NumberedList(lines("", "One", "Two"))), 0, 0),
                blank("an empty key point", section(new Block.KeyPoints(lines("One", " "))), 0, 1),
                blank("an empty warning", section(TEXT, new Block.Warning(lines(""))), 1, 0),
                blank("an empty pair", section(TEXT, definitions(NOTHING, NOTHING)), 1, 0),
                blank("an empty question", section(TEXT, new Block.QuestionAndAnswer(NOTHING, lines(""))), 1, 0),
                one("a bullet list", new Block.BulletList(lines("One"))),
                one("a numbered list", new Block.NumberedList(lines("One"))),
                one("a checklist", new Block.Checklist(lines("One"))),
                one("a single step", steps("One")),
                one("an item beside an empty one", new Block.BulletList(lines("One", ""))),
                one("an item beside two empty ones", new Block.NumberedList(lines("One", " ", ""))),
                one("a long item", new Block.BulletList(lines("One. And two. And three."))),
                one("a single step of a word", steps("Rest")));
    }

    @ParameterizedTest
    @MethodSource("right")
    void isNotFound(Check check, Section section) {
        assertThat(Looked.findings(check, section, Locale.ENGLISH)).isEmpty();
    }

    static Stream<Arguments> right() {
        var introduction = new Section(new SectionId(), SectionKind.INTRODUCTION, "", new Body(List.of(TEXT)));
        return Stream.of(
                fine(Check.EMPTY_HEADING, "an introduction", introduction),
                fine(Check.EMPTY_HEADING, "a heading", section("Risks", TEXT)),
                fine(Check.EMPTY_HEADING, "a heading of a sign", section("?", TEXT)),
                fine(Check.EMPTY_HEADING, "a sub-heading", section(heading("After"))),
                fine(Check.EMPTY_HEADING, "an empty paragraph", section(paragraph(""))),
                fine(Check.EMPTY_HEADING, "a section without text", section()),
                fine(Check.EMPTY_HEADING, "a digit", section("1")),
                fine(Check.EMPTY_HEADING, "two sub-headings", section(heading("A"), heading("B"))),
                fine(Check.HALF_WRITTEN_PAIR, "an answer", section(new Block.QuestionAndAnswer(WORDS, lines("Yes")))),
                fine(
                        Check.HALF_WRITTEN_PAIR,
                        "an answer in the second paragraph",
                        section(new Block.QuestionAndAnswer(WORDS, lines("", "Yes")))),
                fine(
                        Check.HALF_WRITTEN_PAIR,
                        "nothing at all",
                        section(new Block.QuestionAndAnswer(NOTHING, lines("")))),
                fine(Check.HALF_WRITTEN_PAIR, "a meaning", section(definitions(WORDS, WORDS))),
                fine(Check.HALF_WRITTEN_PAIR, "no pair", section(definitions(NOTHING, NOTHING))),
                fine(Check.HALF_WRITTEN_PAIR, "no source", section(new Block.Quotation(lines("Words"), NOTHING))),
                fine(Check.HALF_WRITTEN_PAIR, "a source", section(new Block.Quotation(lines("Words"), WORDS))),
                fine(Check.HALF_WRITTEN_PAIR, "an empty quotation", section(new Block.Quotation(lines(""), NOTHING))),
                fine(Check.EMPTY_BLOCK, "no text at all", section(paragraph(""))),
                fine(Check.EMPTY_BLOCK, "where one writes on", section(TEXT, paragraph(""))),
                fine(Check.EMPTY_BLOCK, "an empty sub-heading, told elsewhere", section(TEXT, heading(""), TEXT)),
                fine(
                        Check.EMPTY_BLOCK,
                        "a quotation without a source",
                        section(new Block.Quotation(lines("A"), NOTHING))),
                fine(Check.EMPTY_BLOCK, "a half pair, told elsewhere", section(definitions(WORDS, NOTHING))),
                fine(Check.EMPTY_BLOCK, "a sign", section(paragraph("…"), TEXT)),
                fine(Check.EMPTY_BLOCK, "items", section(new Block.BulletList(lines("One", "Two")))),
                fine(Check.EMPTY_BLOCK, "steps", section(steps("One", "Two"))),
                fine(Check.LIST_OF_ONE, "two items", section(new Block.BulletList(lines("One", "Two")))),
                fine(Check.LIST_OF_ONE, "two numbers", section(new Block.NumberedList(lines("One", "Two")))),
                fine(Check.LIST_OF_ONE, "two squares", section(new Block.Checklist(lines("One", "Two")))),
                fine(Check.LIST_OF_ONE, "two steps", section(steps("One", "Two"))),
                fine(Check.LIST_OF_ONE, "one key point", section(new Block.KeyPoints(lines("One")))),
                fine(Check.LIST_OF_ONE, "one warning", section(new Block.Warning(lines("One")))),
                fine(Check.LIST_OF_ONE, "one definition", section(definitions(WORDS, WORDS))),
                fine(Check.LIST_OF_ONE, "nothing", section(new Block.BulletList(lines("")))));
    }

    private static Arguments empty(String name, Section section, int block, int line) {
        return argumentSet(name, Check.EMPTY_HEADING, section, new Place(block, line, 0, 0));
    }

    private static Arguments half(String name, Block block, int line) {
        return argumentSet(name, Check.HALF_WRITTEN_PAIR, section(TEXT, block), new Place(1, line, 0, 0));
    }

    private static Arguments blank(String name, Section section, int block, int line) {
        return argumentSet(name, Check.EMPTY_BLOCK, section, new Place(block, line, 0, 0));
    }

    private static Arguments one(String name, Block list) {
        int length = list.lines().getFirst().text().length();
        return argumentSet(name, Check.LIST_OF_ONE, section(TEXT, list), new Place(1, 0, 0, length));
    }

    private static Arguments fine(Check check, String name, Section section) {
        return argumentSet(check + ": " + name, check, section);
    }

    private static Block heading(String text) {
        return new Block.SubHeading(RichText.plain(text));
    }

    private static Block steps(String... steps) {
        return new Block.Steps(
                lines(steps).stream().map(step -> new Block.Step(List.of(step))).toList());
    }

    private static Block definitions(RichText... halves) {
        var pairs = new ArrayList<Block.Definition>();
        for (int at = 0; at < halves.length; at += 2) {
            pairs.add(new Block.Definition(halves[at], halves[at + 1]));
        }
        return new Block.DefinitionList(pairs);
    }
}
