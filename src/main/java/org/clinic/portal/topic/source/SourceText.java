package org.clinic.portal.topic.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.clinic.portal.topic.source.ImportRefusedException.Reason;

/** The lines of a file that proved to be UTF-8 text. */
record SourceText(List<String> lines) {

    /** Every line end that Unicode knows, among them the ones that word processors leave behind. */
    private static final Pattern LINE_END = Pattern.compile("\\R");

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Windows-1252 gives these bytes no character. */
    private static final String NOT_IN_WINDOWS_1252 = "\u0081\u008D\u008F\u0090\u009D";

    /** Refuses, with its reason, what is not UTF-8 text. */
    static SourceText decode(byte[] content) {
        if (content.length == 0) {
            throw new ImportRefusedException(Reason.EMPTY);
        }
        if (looksLikeUtf16(content)) {
            throw new ImportRefusedException(Reason.UTF_16);
        }
        if (hasControlCharacters(content)) {
            throw new ImportRefusedException(Reason.BINARY);
        }
        var text = decodeUtf8(content);
        if (Spaces.isBlank(text)) {
            throw new ImportRefusedException(Reason.NO_TEXT);
        }
        return new SourceText(split(text));
    }

    private static String decodeUtf8(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            if (text.codePoints().anyMatch(SourceText::isUnexpectedControl)) {
                throw new ImportRefusedException(Reason.BINARY);
            }
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new ImportRefusedException(
                    looksLikeWindows1252(content) ? Reason.WINDOWS_1252 : Reason.OTHER_ENCODING);
        }
    }

    /** A text's last line end closes its last line and does not begin another. */
    private static List<String> split(String text) {
        var lines = List.of(LINE_END.split(text, -1));
        return lines.getLast().isEmpty() ? lines.subList(0, lines.size() - 1) : lines;
    }

    /** By its byte order mark; without one, by a zero in every other byte, as Latin letters have. */
    private static boolean looksLikeUtf16(byte[] content) {
        if (startsWith(content, 0xFE, 0xFF) || startsWith(content, 0xFF, 0xFE)) {
            return true;
        }
        int[] zeros = new int[2];
        for (int at = 0; at < content.length; at++) {
            if (content[at] == 0) {
                zeros[at % 2]++;
            }
        }
        int most = Math.max(zeros[0], zeros[1]);
        int least = Math.min(zeros[0], zeros[1]);
        return content.length % 2 == 0 && least == 0 && most > content.length / 4;
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length >= 2 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    private static boolean hasControlCharacters(byte[] content) {
        for (byte sign : content) {
            if (sign >= 0 && isUnexpectedControl(sign)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnexpectedControl(int sign) {
        return Character.isISOControl(sign) && "\t\n\u000B\f\r\u0085".indexOf(sign) < 0;
    }

    /** Western text: few characters beyond ASCII, and each of them a letter, a quotation mark or the like. */
    private static boolean looksLikeWindows1252(byte[] content) {
        int beyondAscii = 0;
        for (byte sign : content) {
            if (sign < 0) {
                beyondAscii++;
                if (NOT_IN_WINDOWS_1252.indexOf(sign & 0xFF) >= 0) {
                    return false;
                }
            }
        }
        return beyondAscii < content.length / 3.0;
    }
}
