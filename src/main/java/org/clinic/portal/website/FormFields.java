package org.clinic.portal.website;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.server.ResponseStatusException;

/**
 * The names and values of an {@code application/x-www-form-urlencoded} text, read strictly: a browser never sends what
 * is refused here, and nothing that is let through surprises the database.
 */
record FormFields(Map<String, String> values) {

    static final FormFields NONE = new FormFields(Map.of());

    private static final int MOST_FIELDS = 100;

    /**
     * What fits into every field fits into this. A letter of the scripts that people write in has up to three bytes, each sent
     * as three signs; what has four, such as an emoji, is never all there is. Every form's own fields take 5,754 letters, and
     * twelve questions the most if three have twenty choices of 100 letters each and nine are answered in 1,000: 20,754 letters
     * in all, which are 186,786 signs. Names, token and ticks are some 2,000 more.
     */
    static final int MOST_BYTES = 192 * 1024;

    FormFields {
        values = Map.copyOf(values);
    }

    /** Refuses broken percent signs, bytes that are no UTF-8, a name twice, and more than a hundred names. */
    static FormFields parse(byte[] encoded) throws MalformedFormException {
        var values = new HashMap<String, String>();
        int from = 0;
        while (from < encoded.length) {
            int to = indexOf(encoded, '&', from, encoded.length);
            if (to > from) {
                int equals = indexOf(encoded, '=', from, to);
                var name = decode(encoded, from, equals);
                var value = decode(encoded, Math.min(equals + 1, to), to);
                if (values.put(name, value) != null || values.size() > MOST_FIELDS) {
                    throw new MalformedFormException();
                }
            }
            from = to + 1;
        }
        return new FormFields(values);
    }

    /** The fields of an address; none if it has any that no browser sends. */
    static FormFields ofQuery(HttpServletRequest request) {
        var query = request.getQueryString();
        try {
            return query == null ? NONE : parse(query.getBytes(StandardCharsets.ISO_8859_1));
        } catch (MalformedFormException malformed) {
            return NONE;
        }
    }

    /** Read here and not by the server, which would guess where this is strict. */
    static FormFields ofBody(HttpServletRequest request) {
        var charset = MediaType.parseMediaType(request.getContentType()).getParameter("charset");
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        try {
            var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
            }
            return parse(body);
        } catch (IOException | MalformedFormException unreadable) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, unreadable);
        }
    }

    /** The value as it was typed; empty if there is no such field. */
    String text(String name) {
        return values.getOrDefault(name, "");
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private static int indexOf(byte[] encoded, char sign, int from, int to) {
        int at = from;
        while (at < to && encoded[at] != sign) {
            at++;
        }
        return at;
    }

    private static String decode(byte[] encoded, int from, int to) throws MalformedFormException {
        var decoded = new ByteArrayOutputStream(to - from);
        for (int at = from; at < to; at++) {
            if (encoded[at] == '+') {
                decoded.write(' ');
            } else if (encoded[at] == '%') {
                if (at + 2 >= to) {
                    throw new MalformedFormException();
                }
                decoded.write(digit(encoded[at + 1]) << 4 | digit(encoded[at + 2]));
                at += 2;
            } else {
                decoded.write(encoded[at]);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(decoded.toByteArray()))
                    .toString();
        } catch (CharacterCodingException noUtf8) {
            throw new MalformedFormException();
        }
    }

    private static int digit(byte sign) throws MalformedFormException {
        int digit = Character.digit(sign, 16);
        if (digit < 0) {
            throw new MalformedFormException();
        }
        return digit;
    }
}
