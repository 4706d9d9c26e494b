package org.clinic.portal.base.clinic;

import java.util.List;
import org.clinic.portal.base.text.Tidy;

/**
 * Where the end of every page leads.
 *
 * @param privacy the address of what the clinic says about privacy; empty if it says nothing
 */
public record Footer(List<FooterLink> links, String privacy) {

    public static final Footer NONE = new Footer(List.of(), "");

    public Footer {
        links = List.copyOf(links);
        privacy = Tidy.line(privacy);
    }
}
