package org.clinic.portal.topic.source;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a file holds, each line has one outcome, and what is kept is kept to the word. */
class NothingIsLostTest {

    private static final int ROUNDS = 1000;
    private static final Pattern WORD = Pattern.compile("[wW]\\d+");
    /** Where these are the reason, words of the line itself may be left out. */
    private static final Set<Because> PARTS_LEFT_OUT = EnumSet.of(Because.IMAGE, Because.LINK_LEFT_OUT);

    private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r", "\u2028");
    private static final List<String> STARTS = List.of(
            "", "", "", "", "", "", "• ", "•", "- ", "* ", "  - ", "1. ", "2. ", "3) ", "7. ", "# ", "## ", "### ",
            "> ", "    ", "\t", "1. - ", "\u00A0", "```", "<div>", "|", "· ", "---", "> - ", "10) ", "a) ", "b) ", "o ",
            "o\t", "[ ] ", "- [x] ", "Q: ", "A: ", "| ", "✓ ");
    private static final List<String> SIGNS = List.of(
            " ",
            " ",
            " ",
            " ",
            " ",
            " ",
            ". ",
            "? ",
            "! ",
            ": ",
            ", ",
            "… ",
            "®",
            " **",
            "** ",
            "* ",
            " *",
            "_",
            "`",
            "^",
            "<sup>",
            "</sup>",
            "[",
            "](",
            ")",
            "![",
            "<b>",
            " &amp; ",
            "&#1;",
            "&#xD800;",
            "\t\t",
            " : ",
            "|",
            "\\",
            " 👩🏽‍⚕️ ",
            " שלום ",
            "\u0301",
            "\u200B",
            "\t",
            "\u00A0",
            "(Required)");
    private static final List<String> ENDS =
            List.of("", "", "", "", ".", ".", ".", "?", "!", ":", "(Required)", " *", "  ", "\\", "|---|", ".\uFEFF");

    private final Random random = new Random(20261122);
    private int words;

    @Test
    void plainTextIsKeptToTheWord() {
        for (int round = 0; round < ROUNDS; round++) {
            var source = randomLines();
            var preview = Readings.text(String.join(any(LINE_ENDS), source));

            Readings.assertEveryLineOnce(source, preview);
            assertThat(found(preview))
                    .as(String.join("\n", source))
                    .isEqualTo(keptInSections(preview)
                            .flatMap(line -> numbered(line.text()))
                            .toList());
            assertThat(preview.lines())
                    .filteredOn(line -> line.outcome() == LineOutcome.TITLE)
                    .allMatch(line -> Readings.words(line.text()).equals(Readings.words(preview.title())));
        }
    }

    /** In the order of reading; the heads of a table are said with every row, and count once. */
    private static List<String> found(ImportPreview preview) {
        return Readings.words(preview).stream()
                .flatMap(NothingIsLostTest::numbered)
                .distinct()
                .toList();
    }

    @Test
    void markdownIsKeptToTheWord() {
        for (int round = 0; round < ROUNDS; round++) {
            var source = randomLines();
            var text = String.join(any(LINE_ENDS), source);
            var preview = Readings.markdown(text);

            Readings.assertEveryLineOnce(source, preview);
            var kept = keptInSections(preview)
                    .flatMap(line -> numbered(line.text()))
                    .toList();
            var mayBeMissing = keptInSections(preview)
                    .filter(line -> PARTS_LEFT_OUT.contains(line.because()))
                    .flatMap(line -> numbered(line.text()))
                    .toList();
            var found = found(preview);
            assertThat(found)
                    .as(text)
                    .isEqualTo(kept.stream()
                            .filter(word -> found.contains(word) || !mayBeMissing.contains(word))
                            .toList());
            assertThat(preview.lines())
                    .filteredOn(line -> line.because() == Because.NO_WORDS)
                    .noneMatch(line -> WORD.matcher(line.text()).find());
        }
    }

    private static Stream<SourceLine> keptInSections(ImportPreview preview) {
        return preview.lines().stream()
                .filter(line -> line.outcome().isKept())
                .filter(line -> line.outcome() != LineOutcome.LABEL && line.outcome() != LineOutcome.TITLE);
    }

    private static Stream<String> numbered(String text) {
        return WORD.matcher(text).results().map(result -> result.group());
    }

    @Test
    void anyBytesAreReadOrRefusedWithAReason() {
        for (int round = 0; round < ROUNDS; round++) {
            var bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            readOrRefuse(bytes);

            var text = String.join("\n", randomLines()).getBytes(UTF_8);
            for (int flips = random.nextInt(4); flips >= 0; flips--) {
                text[random.nextInt(text.length)] = (byte) random.nextInt(256);
            }
            readOrRefuse(text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">", "> ", "- ", "1. ", "*a ", "**a", "[", "![", "`", "<", "<b>", "|", "|-", "\n|-|\n", "(", "^", "# ",
                "a\n\n", "• a\n", "A B\n", "&", "a b ", "_", "]("
            })
    void noPatternOverflowsOrTakesForEver(String pattern) {
        readOrRefuse(pattern.repeat(30_000 / pattern.length()).getBytes(UTF_8));
    }

    private static void readOrRefuse(byte[] content) {
        for (var name : List.of("a.txt", "a.md")) {
            try {
                assertThat(new SourceReader()
                                .read(name, content, Corrections.NONE)
                                .lines())
                        .isNotEmpty();
            } catch (ImportRefusedException refused) {
                assertThat(refused.reason()).isNotNull();
            }
        }
    }

    private List<String> randomLines() {
        var lines = new ArrayList<String>();
        for (int count = 1 + random.nextInt(12); count > 0; count--) {
            lines.add(random.nextInt(3) == 0 ? "" : randomLine());
        }
        lines.add("the end");
        return lines;
    }

    private String randomLine() {
        var line = new StringBuilder(any(STARTS));
        for (int count = random.nextInt(random.nextInt(10) == 0 ? 30 : 6); count > 0; count--) {
            line.append(random.nextInt(3) == 0 ? "W" : "w").append(words++).append(any(SIGNS));
        }
        return line.append(any(ENDS)).toString();
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
