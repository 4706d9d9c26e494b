package org.clinic.portal.website.serving;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How gladly somebody takes each coding, in thousandths, as an {@code Accept-Encoding} says (RFC 9110, 12.5.3). What is
 * not named is not taken, but for the bytes as they are, which are only refused by being named with 0.
 */
record AcceptedCodings(int plain, int gzip, int brotli) {

    private static final int GLADLY = 1000;
    private static final int UNSAID = -1;
    private static final Pattern WEIGHT = Pattern.compile("\\s*[qQ]\\s*=\\s*([01](?:\\.[0-9]{0,3})?)\\s*");
    private static final AcceptedCodings ONLY_PLAIN = new AcceptedCodings(GLADLY, 0, 0);

    static AcceptedCodings of(@Nullable String header) {
        return header == null ? ONLY_PLAIN : read(header);
    }

    /** Without making a list of it: this is done for each request. */
    private static AcceptedCodings read(String header) {
        int plain = UNSAID;
        int gzip = UNSAID;
        int brotli = UNSAID;
        int others = UNSAID;
        for (int from = 0; from < header.length(); ) {
            int to = orEnd(header.indexOf(',', from), header.length());
            int end = Math.min(to, orEnd(header.indexOf(';', from), to));
            int weight = end == to ? GLADLY : weight(header.substring(end + 1, to));
            switch (header.substring(from, end).strip().toLowerCase(Locale.ROOT)) {
                case "identity" -> plain = weight;
                case "gzip", "x-gzip" -> gzip = weight;
                case "br" -> brotli = weight;
                case "*" -> others = weight;
                default -> {}
            }
            from = to + 1;
        }
        // Who does not say how gladly they take the bytes as they are takes them if there is nothing else.
        return new AcceptedCodings(
                plain == UNSAID ? Math.min(1, Math.abs(others)) : plain, said(gzip, others), said(brotli, others));
    }

    private static int orEnd(int found, int end) {
        return found < 0 ? end : found;
    }

    private static int said(int weight, int others) {
        return weight == UNSAID ? Math.max(others, 0) : weight;
    }

    /** Of a {@code q=0.5}; what cannot be read counts as not said. */
    private static int weight(String parameters) {
        var said = WEIGHT.matcher(parameters);
        return said.matches() ? (int) Math.min(GLADLY, Math.round(Double.parseDouble(said.group(1)) * GLADLY)) : GLADLY;
    }

    int weight(Coding coding) {
        return switch (coding) {
            case PLAIN -> plain;
            case GZIP -> gzip;
            case BROTLI -> brotli;
        };
    }
}
