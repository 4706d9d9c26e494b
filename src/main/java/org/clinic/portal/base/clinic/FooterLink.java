package org.clinic.portal.base.clinic;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.clinic.portal.base.text.Tidy;

/** A link at the end of every page: what it is called in each language, and where it leads. */
public record FooterLink(Wording label, String address) {

    /** A topic, or a section of one. */
    private static final Pattern TOPIC = Pattern.compile("/topics/[a-z0-9]+(-[a-z0-9]+)*(#[A-Za-z0-9-]+)?");

    public FooterLink {
        label = new Wording(Tidy.line(label.english()), Tidy.line(label.spanish()));
        address = Tidy.line(address);
    }

    /** Whether pages may lead there: to a topic of this site, or to another site that is asked under its own name. */
    public static boolean mayLeadTo(String address) {
        return TOPIC.matcher(address).matches() || isSafeElsewhere(address);
    }

    private static boolean isSafeElsewhere(String address) {
        try {
            var there = new URI(address);
            return "https".equals(there.getScheme()) && there.getHost() != null && there.getUserInfo() == null;
        } catch (URISyntaxException no) {
            return false;
        }
    }
}
