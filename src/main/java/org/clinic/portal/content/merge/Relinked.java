package org.clinic.portal.content.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.content.merge.Passage.Words;
import org.jspecify.annotations.Nullable;

/**
 * Words that stayed, and lead elsewhere than they led.
 *
 * @param before absent if they led nowhere
 * @param after absent if they lead nowhere
 */
public record Relinked(
        String text, @Nullable LinkTarget before, @Nullable LinkTarget after) {

    /** The same words before and after: one or more stretches of them, or none. */
    static List<Relinked> in(Words before, Words after) {
        var text = after.text();
        var led = links(before);
        var leads = links(after);
        var relinked = new ArrayList<Relinked>();
        int from = 0;
        for (int at = 1; at <= text.length(); at++) {
            boolean goesOn = at < text.length()
                    && Objects.equals(led.get(at), led.get(from))
                    && Objects.equals(leads.get(at), leads.get(from));
            if (!goesOn) {
                if (!Objects.equals(led.get(from), leads.get(from))) {
                    relinked.add(new Relinked(text.substring(from, at), led.get(from), leads.get(from)));
                }
                from = at;
            }
        }
        return relinked;
    }

    /** Where each character leads. */
    private static List<@Nullable LinkTarget> links(Words words) {
        var links = new ArrayList<@Nullable LinkTarget>();
        for (var span : words.spans()) {
            for (int at = 0; at < span.text().length(); at++) {
                links.add(span.link());
            }
        }
        return links;
    }
}
