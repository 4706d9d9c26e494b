package org.clinic.portal.topic.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.clinic.portal.topic.reading.Spaces;
import org.clinic.portal.topic.source.ImportRefusedException.Reason;

/** What a file says that proved to be text, as a whole and in lines. */
record SourceText(String text, List<String> lines) {

    /** Every line end that Unicode knows, among them the ones that word processors leave behind. */
    private static final Pattern LINE_END = Pattern.compile("\\R");

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Windows-1252 gives these bytes no character. */
    private static final String NOT_IN_WINDOWS_1252 = "\u0081\u008D\u008F\u0090\u009D";

    /** Reads UTF-8, UTF-16 and what older Western programs write; refuses, with its reason, what is no text. */
    static SourceText decode(byte[] content) {
        if (content.length == 0) {
            throw new ImportRefusedException(Reason.EMPTY);
        }
        var text = decode(content, encoding(content));
        if (Spaces.isBlank(text)) {
            throw new ImportRefusedException(Reason.NO_TEXT);
        }
        return new SourceText(text, split(text));
    }

    /** Of which these lines are all that is to be told. */
    static SourceText of(List<String> lines) {
        return new SourceText("", List.copyOf(lines));
    }

    private static Charset encoding(byte[] content) {
        if (looksLikeUtf16(content)) {
            return isLittleEndian(content) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        if (hasControlCharacters(content)) {
            throw new ImportRefusedException(Reason.BINARY);
        }
        return isUtf8(content) || !looksLikeWindows1252(content) ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    private static boolean isUtf8(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static String decode(byte[] content, Charset encoding) {
        try {
            var text = encoding.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            if (text.codePoints().anyMatch(SourceText::isUnexpectedControl)) {
                throw new ImportRefusedException(Reason.BINARY);
            }
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw new ImportRefusedException(Reason.OTHER_ENCODING);
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

    /** Latin letters have their zero behind them then. */
    private static boolean isLittleEndian(byte[] content) {
        if (startsWith(content, 0xFE, 0xFF) || startsWith(content, 0xFF, 0xFE)) {
            return startsWith(content, 0xFF, 0xFE);
        }
        int behind = 0;
        for (int at = 1; at < content.length; at += 2) {
            behind += content[at] == 0 ? 1 : 0;
        }
        return behind > 0;
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
