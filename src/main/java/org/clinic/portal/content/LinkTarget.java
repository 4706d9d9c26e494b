package org.clinic.portal.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Where a link leads: to an address outside, or to a section of one of our own topics. */
public sealed interface LinkTarget {

    /** A web page, a mail address or a telephone number, and nothing that could run as a script. */
    record Address(String address) implements LinkTarget {

        private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");
        private static final int LONGEST = 2000;

        /** Refuses anything but an absolute http, https, mailto or tel URI of up to 2000 characters. */
        public Address {
            if (!isLink(address)) {
                throw new InvalidContentException("Not an address that a link may lead to");
            }
        }

        /** Whether {@code address} would be accepted. */
        public static boolean isLink(String address) {
            if (address.length() > LONGEST) {
                return false;
            }
            try {
                var uri = new URI(address);
                var scheme = uri.getScheme();
                if (scheme == null || !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
                    return false;
                }
                return uri.isOpaque() ? !scheme.startsWith("http") : uri.getHost() != null;
            } catch (URISyntaxException notAnAddress) {
                return false;
            }
        }

        /** Whether it leads to a page on the web, and not to a mail or a telephone. */
        boolean isWebPage() {
            return address.regionMatches(true, 0, "http", 0, 4);
        }

        @Override
        public String toString() {
            return address;
        }
    }

    /** A section, wherever its topic is published and whatever its heading says by then. */
    record ToSection(TopicId topic, SectionId section) implements LinkTarget {}
}
