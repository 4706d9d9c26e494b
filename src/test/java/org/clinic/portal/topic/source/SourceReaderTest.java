package org.clinic.portal.topic.source;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.clinic.portal.topic.source.ImportRefusedException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SourceReaderTest {

    private static final String SPANISH = "Qué debe saber\r\n\r\nNo coma “nada” antes de la operación.\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"page.docx", "page", "", "md", "page.txt.exe"})
    void onlyTextsMarkdownAndPagesAreRead(String name) {
        assertRefused(name, "Text.".getBytes(UTF_8), Reason.OTHER_KIND);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertRefused(new byte[0], Reason.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", " \t\r\n\u00A0\n", "\uFEFF", "\u200B\n\u200B"})
    void aFileWithoutTextIsRefused(String blank) {
        assertRefused(blank.getBytes(UTF_8), Reason.NO_TEXT);
    }

    @Test
    void twoMegabytesAreReadAndOneByteMoreIsNot() {
        var most = new byte[SourceReader.LARGEST];
        Arrays.fill(most, (byte) '\n');
        most[0] = 'A';

        assertThat(new SourceReader().read("a.txt", most, Corrections.NONE).title())
                .isEqualTo("A");
        assertRefused(Arrays.copyOf(most, most.length + 1), Reason.TOO_BIG);
    }

    @Test
    void binaryFilesAreRefused() {
        assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13}, Reason.BINARY);
        assertRefused("Text with a \u0000 in it".getBytes(UTF_8), Reason.BINARY);
        assertRefused("Text with a \u0007 in it".getBytes(UTF_8), Reason.BINARY);
        assertRefused("Text with a \u0085 and a \u0090 in it".getBytes(UTF_8), Reason.BINARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void unicodeIsReadWithAndWithoutItsMark(String encoding) {
        assertThat(read(("\uFEFF" + SPANISH).getBytes(Charset.forName(encoding))))
                .isEqualTo(read(SPANISH.getBytes(UTF_8)));
        assertThat(read(SPANISH.getBytes(Charset.forName(encoding)))).isEqualTo(read(SPANISH.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-15"})
    void whatOlderWesternProgramsWriteIsRead(String encoding) {
        var plain = SPANISH.replace('“', '"').replace('”', '"');

        assertThat(read(plain.getBytes(Charset.forName(encoding)))).isEqualTo(read(plain.getBytes(UTF_8)));
    }

    @Test
    void theQuotationMarksOfWindowsAreRead() {
        assertThat(read(SPANISH.getBytes(Charset.forName("windows-1252")))).isEqualTo(read(SPANISH.getBytes(UTF_8)));
    }

    private static List<String> read(byte[] content) {
        return new SourceReader()
                .read("a.txt", content, Corrections.NONE).lines().stream()
                        .map(SourceLine::text)
                        .toList();
    }

    @Test
    void otherEncodingsAreRefused() {
        assertRefused("手術の前に知っておくこと".getBytes(Charset.forName("Shift_JIS")), Reason.OTHER_ENCODING);
        assertRefused("Перед операцией".getBytes(Charset.forName("KOI8-R")), Reason.OTHER_ENCODING);
    }

    @ParameterizedTest
    @CsvSource({"0xC0,0xAF", "0xED,0xA0", "0xF5,0x80"})
    void utf8ThatIsNoneIsRefused(int first, int second) {
        byte[] content = {(byte) first, (byte) second, (byte) 0x80, 'a', 'b'};

        assertThatExceptionOfType(ImportRefusedException.class)
                .isThrownBy(() -> new SourceReader().read("a.txt", content, Corrections.NONE));
    }

    @Test
    void emojiRightToLeftAndCombiningSignsAreText() {
        var text = "שלום 👩🏽‍⚕️ e\u0301 — a paragraph that ends.";

        assertThat(Readings.text(text).lines()).extracting(SourceLine::outcome).containsExactly(LineOutcome.PARAGRAPH);
        assertThat(Readings.texts(Readings.text(text).sections().getFirst())).containsExactly(text);
    }

    @Test
    void whatNoSectionCanHoldIsRefused() {
        assertRefused("word ".repeat(100_000).getBytes(UTF_8), Reason.ENDLESS_PARAGRAPH);
        assertRefused("a.md", "# One\n\nText.\n\n".repeat(300).getBytes(UTF_8), Reason.TOO_MANY_SECTIONS);
    }

    @Test
    void theFirstLinesLanguageIsNotTheWholeText() {
        assertThat(Readings.text(SPANISH + "\nLa operación es corta y no duele.")
                        .language())
                .isEqualTo("es");
        assertThat(Readings.text("El Camino\n\nThe clinic is at the end of the road.")
                        .language())
                .isEqualTo("en");
    }

    private static void assertRefused(byte[] content, Reason reason) {
        assertRefused("a.txt", content, reason);
    }

    private static void assertRefused(String name, byte[] content, Reason reason) {
        assertThatExceptionOfType(ImportRefusedException.class)
                .isThrownBy(() -> new SourceReader().read(name, content, Corrections.NONE))
                .returns(reason, ImportRefusedException::reason);
    }
}
