package org.clinic.portal.content.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.BlockLabels;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.HtmlRenderer;
import org.clinic.portal.content.Marking;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.merge.ComparedRow.Face;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clinic.portal.content.merge.Bodies.answer;
import static org.clinic.portal.content.merge.Bodies.body;
import static org.clinic.portal.content.merge.Bodies.bullets;
import static org.clinic.portal.content.merge.Bodies.numbers;
import static org.clinic.portal.content.merge.Bodies.p;
import static org.clinic.portal.content.merge.Bodies.steps;

/** Each row as it was, as it is, and as one text, in which what moved is marked and what is gone is struck out. */
class ComparedRowTest {

    private static final int ROUNDS = 2_000;
    private static final Pattern WORD = Pattern.compile("[a-z]\\d+x\\d+");
    private static final Block EAT = p("Eat nothing for six hours before the procedure.");
    private static final Block DRIVE = p("Let somebody drive you home afterwards, please.");

    private final SectionId first = new SectionId();
    private final SectionId second = new SectionId();

    @Test
    void whatIsTheSameIsARowOfItsOwnAndSaysSo() {
        var rows = rows(List.of(EAT, p("Bring your card.")), List.of(EAT, p("Bring your card today.")));

        assertThat(rows).extracting(ComparedRow::same).containsExactly(true, false);
        assertThat(told(rows.getLast()))
                .containsExactly(
                        "<p>Bring your card.</p>",
                        "<p>Bring your card <ins>today</ins>.</p>",
                        "<p>Bring your card <ins>today</ins>.</p>");
    }

    @Test
    void aListKeepsItsPlacesInBothAndHasAllItemsTogether() {
        var rows = rows(
                List.of(numbers("Shower the evening before", "Eat nothing", "Take your pills")),
                List.of(numbers("Take your pills", "Shower the evening before", "Call us at eight")));

        assertThat(rows).hasSize(1);
        assertThat(told(rows.getFirst()))
                .containsExactly(
                        "<ol><li>Shower the evening before</li><li><del>Eat nothing</del></li>"
                                + "<li><mark>Take your pills</mark></li></ol>",
                        "<ol><li><mark>Take your pills</mark></li><li>Shower the evening before</li>"
                                + "<li><ins>Call us at eight</ins></li></ol>",
                        "<ol><li><mark>Take your pills</mark></li><li>Shower the evening before</li>"
                                + "<li><del>Eat nothing</del></li><li><ins>Call us at eight</ins></li></ol>");
    }

    @Test
    void whatMovedStandsInTwoRowsAndTogetherWhereItIs() {
        var rows = rows(List.of(EAT, DRIVE, p("Rest.")), List.of(DRIVE, p("Rest."), EAT));

        assertThat(rows.stream().map(ComparedRowTest::told))
                .containsExactly(
                        List.of("<p><mark>Eat nothing for six hours before the procedure.</mark></p>", "", ""),
                        List.of(same(DRIVE), same(DRIVE), same(DRIVE)),
                        List.of("<p>Rest.</p>", "<p>Rest.</p>", "<p>Rest.</p>"),
                        List.of(
                                "",
                                "<p><mark>Eat nothing for six hours before the procedure.</mark></p>",
                                "<p><mark>Eat nothing for six hours before the procedure.</mark></p>"));
    }

    @Test
    void whatWentToAnotherSectionIsToldInBoth() {
        var comparison = new TopicComparison(
                topic(section(first, EAT, DRIVE), section(second, p("Rest."))),
                topic(section(first, EAT), section(second, p("Rest."), DRIVE)));
        var moved = "<p><mark>Let somebody drive you home afterwards, please.</mark></p>";

        assertThat(told(comparison.sections().getFirst().rows().getLast())).containsExactly(moved, "", "");
        assertThat(told(comparison.sections().getLast().rows().getLast())).containsExactly("", moved, moved);
    }

    @Test
    void aSplitParagraphIsOneRow() {
        var rows = rows(
                List.of(p("Eat nothing for six hours. Bring your card and what you take.")),
                List.of(p("Eat nothing for six hours."), p("Bring your card and what you take.")));

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().before().body().blocks()).hasSize(1);
        assertThat(rows.getFirst().after().body().blocks()).hasSize(2);
    }

    @Test
    void wordsThatLookOtherwiseAreNeitherNewNorGone() {
        var row = rows(List.of(p("Take no aspirin today.")), List.of(p("Take *no* aspirin today.")))
                .getFirst();

        assertThat(told(row))
                .containsExactly(
                        "<p>Take <u>no</u> aspirin today.</p>",
                        "<p>Take <strong><u>no</u></strong> aspirin today.</p>",
                        "<p>Take <strong><u>no</u></strong> aspirin today.</p>");
    }

    @Test
    void anAnswerThatIsPutOtherwiseStaysUnderItsQuestion() {
        var row = rows(
                        List.of(answer("Does it hurt?", "Hardly, you will sleep.")),
                        List.of(answer("Does it hurt?", "Hardly, you will be asleep.")))
                .getFirst();

        assertThat(told(row).getLast())
                .isEqualTo("<div class=\"qa\"><h3 class=\"q\">Does it hurt?</h3><b class=\"unseen\"></b>"
                        + "<p>Hardly, you will <del>sleep</del><ins>be asleep</ins>.</p></div>");
    }

    @Test
    void aTermThatIsGoneStandsAmongTheOthersWhereItStood() {
        assertThat(together(
                        terms("Stent", "A small tube of metal.", "Graft", "A vessel that goes around."),
                        terms("Graft", "A vessel that goes around.")))
                .isEqualTo("<dl><div><dt><del>Stent</del></dt><dd><del>A small tube of metal.</del></dd></div>"
                        + "<div><dt>Graft</dt><dd>A vessel that goes around.</dd></div></dl>");
    }

    @Test
    void aTermThatIsNewStandsAmongTheOthersWhereItStands() {
        assertThat(together(
                        terms("Graft", "A vessel that goes around.", "Lead", "A thin wire to the heart."),
                        terms(
                                "Graft",
                                "A vessel that goes around.",
                                "Stent",
                                "A small tube of metal.",
                                "Lead",
                                "A thin wire to the heart, for years.")))
                .isEqualTo("<dl><div><dt>Graft</dt><dd>A vessel that goes around.</dd></div>"
                        + "<div><dt><ins>Stent</ins></dt><dd><ins>A small tube of metal.</ins></dd></div>"
                        + "<div><dt>Lead</dt><dd>A thin wire to the heart<ins>, for years</ins>.</dd></div></dl>");
    }

    @Test
    void aTermThatIsCalledOtherwiseKeepsItsMeaning() {
        assertThat(together(
                        terms("Stent", "A small tube of metal that keeps a vessel open."),
                        terms("Scaffold", "A small tube of metal that keeps a vessel open.")))
                .isEqualTo("<dl><div><dt><del>Stent</del><ins>Scaffold</ins></dt>"
                        + "<dd>A small tube of metal that keeps a vessel open.</dd></div></dl>");
    }

    @Test
    void termsInAnotherOrderAreMarkedAsMoved() {
        assertThat(together(
                        terms(
                                "Stent",
                                "A small tube of metal.",
                                "Graft",
                                "A vessel that goes around.",
                                "Lead",
                                "A wire."),
                        terms(
                                "Graft",
                                "A vessel that goes around.",
                                "Lead",
                                "A wire.",
                                "Stent",
                                "A small tube of metal.")))
                .isEqualTo("<dl><div><dt>Graft</dt><dd>A vessel that goes around.</dd></div>"
                        + "<div><dt>Lead</dt><dd>A wire.</dd></div>"
                        + "<div><dt><mark>Stent</mark></dt><dd><mark>A small tube of metal.</mark></dd></div></dl>");
    }

    @Test
    void aStepThatIsGoneAndAParagraphThatCameStandWhereTheyBelong() {
        assertThat(together(
                        steps(List.of("Come at seven."), List.of("Sign the form."), List.of("Lie down on your front.")),
                        steps(List.of("Come at seven."), List.of("Lie down on your front.", "A nurse covers you."))))
                .isEqualTo(told(steps(
                        List.of("Come at seven."),
                        List.of("[del]Sign the form.[/del]"),
                        List.of("Lie down on your front.", "[ins]A nurse covers you.[/ins]"))));
    }

    @Test
    void anAnswerThatGrewIsUnderItsQuestionOnce() {
        assertThat(together(
                        answer("Does it hurt?", "Hardly, you will sleep.", "Tell us if it does."),
                        answer("Does it hurt?", "Hardly, you will sleep.", "You wake up in an hour.")))
                .isEqualTo("<div class=\"qa\"><h3 class=\"q\">Does it hurt?</h3><b class=\"unseen\"></b>"
                        + "<p>Hardly, you will sleep.</p><p><del>Tell us if it does.</del></p>"
                        + "<p><ins>You wake up in an hour.</ins></p></div>");
    }

    @Test
    void aQuotationWithAnotherSourceIsQuotedOnce() {
        var words = List.of(RichText.plain("I walked to the market again."));

        assertThat(together(
                        new Block.Quotation(words, RichText.plain("Maria")),
                        new Block.Quotation(words, RichText.plain("A patient"))))
                .containsOnlyOnce("I walked to the market again.")
                .contains("<del>Maria</del><ins>A patient</ins>");
    }

    @Test
    void bulletsThatAreNumbersNowAreOneRowThatIsNotTheSame() {
        var rows = rows(List.of(bullets("Your card", "Your pills")), List.of(numbers("Your card", "Your pills")));

        assertThat(rows).extracting(ComparedRow::same).containsExactly(false);
    }

    /** Whatever somebody makes of a topic, all of both is in the rows, each block once and in its order. */
    @Test
    void rowsHoldAllOfBoth() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var writer = TopicWriter.ofTopic(random);
            var successor = writer.successor();
            for (int edits = random.nextInt(9); edits > 0; edits--) {
                successor.edit();
            }
            var comparison = new TopicComparison(writer.content(), successor.content());

            for (var section : comparison.sections()) {
                var rows = section.rows();
                assertThat(rows.stream().flatMap(row -> row.before().body().blocks().stream()))
                        .as("seed %d", seed)
                        .containsExactlyInAnyOrderElementsOf(blocks(section.before()));
                assertThat(rows.stream().flatMap(row -> row.after().body().blocks().stream()))
                        .as("seed %d", seed)
                        .containsExactlyInAnyOrderElementsOf(blocks(section.after()));
                var together = words(rows.stream().map(ComparedRow::together));
                assertThat(together)
                        .as("seed %d", seed)
                        .containsAll(words(rows.stream().map(ComparedRow::after)))
                        .containsAll(gone(section));
                assertThat(rows.stream().allMatch(ComparedRow::same))
                        .as("seed %d", seed)
                        .isEqualTo(blocks(section.before()).equals(blocks(section.after())));
            }
        }
    }

    /** The words of lines that are gone. */
    private static List<String> gone(SectionComparison section) {
        return section.passages().stream()
                .filter(passage -> passage.after().isEmpty())
                .flatMap(passage -> passage.before().stream())
                .flatMap(line -> WORD.matcher(line.text().text()).results().map(MatchResult::group))
                .toList();
    }

    private static List<String> words(Stream<Face> faces) {
        return faces.flatMap(face -> face.body().blocks().stream())
                .flatMap(block -> block.lines().stream())
                .flatMap(line -> WORD.matcher(line.text()).results().map(MatchResult::group))
                .toList();
    }

    private static List<Block> blocks(@Nullable Section section) {
        return section == null ? List.of() : section.body().blocks();
    }

    private String together(Block before, Block after) {
        var rows = rows(List.of(before), List.of(after));
        assertThat(rows).hasSize(1);
        return told(rows.getFirst()).getLast();
    }

    /** Of words and meanings in turn. */
    private static Block terms(String... lines) {
        var definitions = new ArrayList<Block.Definition>();
        for (int line = 0; line < lines.length; line += 2) {
            definitions.add(new Block.Definition(RichText.plain(lines[line]), RichText.plain(lines[line + 1])));
        }
        return new Block.DefinitionList(definitions);
    }

    /** With marks that are written out. */
    private static String told(Block block) {
        return new HtmlRenderer()
                .html(body(block), new BlockLabels("", "", ""), List.of())
                .replace('[', '<')
                .replace(']', '>');
    }

    private static String same(Block paragraph) {
        return "<p>%s</p>".formatted(paragraph.lines().getFirst().text());
    }

    private static List<String> told(ComparedRow row) {
        return Stream.of(row.before(), row.after(), row.together())
                .map(ComparedRowTest::html)
                .toList();
    }

    private static String html(Face face) {
        var markings = new ArrayList<Marking>();
        markings.add(new Marking(Marking.Kind.REMOVED, "", "", face.removed()));
        markings.add(new Marking(Marking.Kind.ADDED, "", "", face.added()));
        markings.add(new Marking(Marking.Kind.RESTYLED, "", "", face.restyled()));
        markings.add(new Marking(Marking.Kind.MOVED, "", "", face.moved()));
        return new HtmlRenderer()
                .html(new Body(face.body().blocks()), new BlockLabels("", "", ""), markings)
                .replaceAll("<span class=\"unseen\">[^<]*</span>", "");
    }

    private List<ComparedRow> rows(List<Block> before, List<Block> after) {
        return new TopicComparison(
                        topic(section(first, before.toArray(Block[]::new))),
                        topic(section(first, after.toArray(Block[]::new))))
                .sections()
                .getFirst()
                .rows();
    }

    private static TopicContent topic(Section... sections) {
        return new TopicContent("topic", "en", "", "The procedure", "", List.of(sections));
    }

    private static Section section(SectionId id, Block... blocks) {
        return new Section(id, SectionKind.OTHER, "Prepare", body(blocks));
    }
}
