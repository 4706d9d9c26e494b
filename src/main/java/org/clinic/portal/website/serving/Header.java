package org.clinic.portal.website.serving;

import java.nio.charset.StandardCharsets;

/** A header of answers, in letters for Spring and in bytes for the server, which would write the letters anew each time. */
record Header(String name, String value, byte[] nameBytes, byte[] valueBytes) {

    static Header of(String name, String value) {
        return new Header(
                name, value, name.getBytes(StandardCharsets.ISO_8859_1), value.getBytes(StandardCharsets.ISO_8859_1));
    }
}
