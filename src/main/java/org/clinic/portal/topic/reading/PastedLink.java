package org.clinic.portal.topic.reading;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clinic.portal.base.phone.PhoneNumber;
import org.clinic.portal.content.LinkTarget;

/** Where a link of another program leads in the end. */
final class PastedLink {

    /** Services that are put between a reader and the page. */
    private record Wrapping(Pattern host, String path, String parameter) {}

    private static final List<Wrapping> WRAPPINGS = List.of(
            new Wrapping(Pattern.compile("(.*\\.)?google\\.[a-z.]+"), "/url", "q"),
            new Wrapping(Pattern.compile(".*\\.safelinks\\.protection\\.outlook\\.com"), "/", "url"));
    private static final Pattern WHOLE = Pattern.compile("(?i)(https?://|mailto:|tel:).*");
    /** What people and browsers write, and {@link URI} refuses. */
    private static final Pattern NOT_IN_A_URI = Pattern.compile("[\\s\"<>\\\\^`{|}\\[\\]]");

    private static final int DEEPEST = 5;

    private PastedLink() {}

    /** Only whole addresses: what is relative leads elsewhere from here. */
    static Optional<LinkTarget> target(String href) {
        return target(href.strip(), 0);
    }

    private static Optional<LinkTarget> target(String href, int depth) {
        if (!WHOLE.matcher(href).matches()) {
            return Optional.empty();
        }
        var address = PhoneNumber.link(href)
                .orElseGet(() -> NOT_IN_A_URI.matcher(href).replaceAll(sign -> encoded(sign.group())));
        if (!LinkTarget.Address.isLink(address)) {
            return Optional.empty();
        }
        var inside = wrapped(URI.create(address));
        return inside.isPresent() && depth < DEEPEST
                ? target(inside.get(), depth + 1)
                : Optional.of(new LinkTarget.Address(address));
    }

    private static Optional<String> wrapped(URI address) {
        var host = address.getHost();
        var query = address.getRawQuery();
        if (host == null || query == null) {
            return Optional.empty();
        }
        return WRAPPINGS.stream()
                .filter(wrapping -> wrapping.host().matcher(host).matches()
                        && wrapping.path().equals(address.getPath()))
                .flatMap(wrapping -> List.of(query.split("&")).stream()
                        .filter(pair -> pair.startsWith(wrapping.parameter() + "="))
                        .map(pair -> pair.substring(wrapping.parameter().length() + 1)))
                .map(PastedLink::decoded)
                .findFirst();
    }

    private static String encoded(String sign) {
        return URLEncoder.encode(sign, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return value;
        }
    }
}
