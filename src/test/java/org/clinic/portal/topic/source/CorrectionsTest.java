package org.clinic.portal.topic.source;

import java.util.List;
import java.util.Map;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class CorrectionsTest {

    private static final String TEXT =
            "Title\n\nWelcome here.\nbring your card\nHow we do it\n\nWell.\n\nName(Required)\n";

    @ParameterizedTest
    @CsvSource({"page.txt", "page.md"})
    void aLineBecomesWhatSomebodySaysThatItIs(String name) {
        var preview = read(
                name,
                "# Title\n\nWelcome here.\n\nbring your card\n\nHow we do it\n\nWell.\n"
                        .replace("# ", name.endsWith("md") ? "# " : ""),
                Map.of(5, Correction.ITEM, 7, Correction.HEADING));

        assertThat(preview.title()).isEqualTo("Title");
        assertThat(preview.sections()).extracting(Section::heading).containsExactly("", "How we do it");
        assertThat(Readings.blocks(preview))
                .containsExactly(
                        new Block.Paragraph(RichText.plain("Welcome here.")),
                        new Block.BulletList(List.of(RichText.plain("bring your card"))),
                        new Block.Paragraph(RichText.plain("Well.")));
        assertThat(preview.lines().get(4))
                .extracting(SourceLine::outcome, SourceLine::because)
                .containsExactly(LineOutcome.BULLET, Because.CORRECTED);
    }

    @Test
    void aLineOfTextAmongOthersIsTakenForItself() {
        var preview = read("page.txt", TEXT, Map.of(5, Correction.HEADING));

        assertThat(preview.sections()).extracting(Section::heading).containsExactly("", "How we do it");
    }

    @Test
    void aLineThatWasLeftOutIsKept() {
        assertThat(Readings.texts(read("page.txt", TEXT, Map.of(9, Correction.TEXT))
                        .sections()
                        .getLast()))
                .contains("Name(Required)");
        assertThat(Readings.texts(read("a.html", "<p>One <del>two</del></p>", Map.of(1, Correction.TEXT))
                        .sections()
                        .getFirst()))
                .containsExactly("two", "One");
        assertThat(Readings.texts(read("a.md", "```\n***\n```\n\n* * *\n\nText.", Map.of(5, Correction.TEXT))
                        .sections()
                        .getFirst()))
                .containsExactly("***", "* * *", "Text.");
    }

    @ParameterizedTest
    @CsvSource({"page.txt", "page.md", "page.html"})
    void aLineThatIsLeftOutIsNotKept(String name) {
        var text = name.endsWith("html") ? "<p>One.</p><p>Two.</p><p>Three.</p>" : "One.\n\nTwo.\n\nThree.";

        var preview = read(name, text, Map.of(name.endsWith("html") ? 2 : 3, Correction.LEFT_OUT));

        assertThat(Readings.texts(preview.sections().getFirst())).containsExactly("One.", "Three.");
        assertThat(preview.count(LineOutcome.DROPPED)).isEqualTo(1);
    }

    @Test
    void aTitleAndAHeadingCanBeText() {
        var preview = read("page.md", "# Title\n\n## One\n\nText.", Map.of(1, Correction.TEXT, 3, Correction.TEXT));

        assertThat(preview.title()).isEqualTo("Page");
        assertThat(Readings.texts(preview.sections().getFirst())).containsExactly("Title", "One", "Text.");
    }

    @Test
    void aHeadingStaysOneIfWhatFollowsIsTextBecauseSomebodySaidSo() {
        var preview = read(
                "page.txt", "Title\n\nWelcome here.\n\nWhat to Bring\n\nName(Required)\n", Map.of(7, Correction.TEXT));

        assertThat(preview.sections()).extracting(Section::heading).containsExactly("", "What to Bring");
    }

    @Test
    void aCorrectionCanBeTakenBack() {
        assertThat(new Corrections(Map.of(1, Correction.TEXT))
                        .with(2, Correction.ITEM)
                        .without(1))
                .isEqualTo(new Corrections(Map.of(2, Correction.ITEM)));
    }

    private static ImportPreview read(String name, String text, Map<Integer, Correction> corrections) {
        return new SourceReader().read(name, text.getBytes(UTF_8), new Corrections(corrections));
    }
}
