package org.clinic.portal.topic.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The clinic's own page, where it is at hand, and a text of the same shape: they differ in words, not in lines. */
class ClinicPageTest {

    private static final Path CLINICS = Path.of("../shared/source/what-patients-should-know.txt");
    private static final Path OURS = Path.of("src/test/resources/source/before-your-injection.txt");

    private static final List<Integer> HEADINGS = List.of(15, 28, 39, 51, 62, 68, 78, 89, 95);
    private static final Set<Integer> BULLETS =
            Set.of(21, 22, 23, 24, 32, 33, 34, 35, 43, 44, 45, 46, 47, 55, 56, 57, 58, 72, 73, 74, 82, 83, 84, 85);
    private static final int LAST_LINE_OF_TEXT = 99;

    static Stream<Path> pages() {
        return Stream.of(CLINICS, OURS).filter(Files::exists);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLineBecomesWhatItIs(Path page) throws IOException {
        var preview = read(page);

        Readings.assertEveryLineOnce(Files.readAllLines(page), preview);
        assertThat(preview.lines())
                .allSatisfy(line -> assertThat(line.outcome()).isEqualTo(expected(line)));
        assertThat(preview.count(LineOutcome.HEADING)).isEqualTo(9);
        assertThat(preview.count(LineOutcome.BULLET)).isEqualTo(24);
    }

    private static LineOutcome expected(SourceLine line) {
        int number = line.number();
        if (HEADINGS.contains(number)) {
            return LineOutcome.HEADING;
        }
        if (BULLETS.contains(number)) {
            return LineOutcome.BULLET;
        }
        return switch (number) {
            case 1 -> LineOutcome.LABEL;
            case 3 -> LineOutcome.TITLE;
            case 5, 7 -> LineOutcome.REPEATED_TITLE;
            case 9 -> LineOutcome.TITLE_VARIANT;
            case 101 -> LineOutcome.FORM_HONEYPOT;
            case 102 -> LineOutcome.FORM_FIELD;
            default -> line.text().isEmpty() ? LineOutcome.BLANK : LineOutcome.PARAGRAPH;
        };
    }

    @ParameterizedTest
    @MethodSource("pages")
    void labelAndTitleAreTheFirstLinesToTheCharacter(Path page) throws IOException {
        var lines = Files.readAllLines(page);
        var preview = read(page);

        assertThat(preview.label()).isEqualTo(lines.get(0)).contains("®");
        assertThat(preview.title()).isEqualTo(lines.get(2)).contains("®");
        assertThat(preview.language()).isEqualTo("en");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theSectionsHoldAllTheirLinesInOrderAndNothingElse(Path page) throws IOException {
        var lines = Files.readAllLines(page);

        var starts = new ArrayList<>(List.of(11));
        starts.addAll(HEADINGS);
        starts.add(LAST_LINE_OF_TEXT + 1);
        var expected = IntStream.range(0, starts.size() - 1)
                .mapToObj(at -> lines.subList(starts.get(at) - 1, starts.get(at + 1) - 1).stream()
                        .map(line -> line.replaceFirst("^ {2}• ", ""))
                        .filter(line -> !line.isEmpty())
                        .toList())
                .toList();
        assertThat(read(page).sections()).extracting(Readings::texts).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theIntroductionIsTwoParagraphsAndNineHeadedSectionsFollow(Path page) throws IOException {
        var sections = read(page).sections();

        assertThat(sections.getFirst().heading()).isEmpty();
        assertThat(sections.getFirst().body().blocks()).hasSize(2).allMatch(Block.Paragraph.class::isInstance);
        assertThat(sections)
                .extracting(Section::kind)
                .containsExactly(
                        SectionKind.INTRODUCTION,
                        SectionKind.WHAT_IT_IS,
                        SectionKind.WHO_IT_IS_FOR,
                        SectionKind.WHAT_TO_DISCUSS,
                        SectionKind.HOW_TO_PREPARE,
                        SectionKind.WHAT_HAPPENS,
                        SectionKind.RECOVERY,
                        SectionKind.BENEFITS,
                        SectionKind.DECISION,
                        SectionKind.CLOSING);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void eachRunOfBulletsIsOneList(Path page) throws IOException {
        assertThat(Readings.blocks(read(page)))
                .filteredOn(Block.BulletList.class::isInstance)
                .extracting(block -> Readings.texts(block).size())
                .containsExactly(4, 4, 5, 4, 3, 4);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theFormIsReportedAndNotMadeIntoText(Path page) throws IOException {
        var preview = read(page);

        assertThat(preview.lines().subList(100, 102)).allMatch(line -> line.because() == Because.PART_OF_A_FORM);
        assertThat(Readings.words(preview)).doesNotContain("Name(Required)", "validation");
    }

    private static ImportPreview read(Path page) throws IOException {
        return new SourceReader().read(page.getFileName().toString(), Files.readAllBytes(page), Corrections.NONE);
    }
}
