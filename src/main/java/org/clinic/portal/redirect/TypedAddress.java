package org.clinic.portal.redirect;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clinic.portal.base.text.Tidy;
import org.clinic.portal.content.Slug;

/** An address of the website as people type or paste it: a whole one, the path of one, or the last word alone. */
public final class TypedAddress {

    private static final Pattern SITE =
            Pattern.compile("(?i)^(https?://[^/?#]*|[a-z0-9-]+((\\.[a-z0-9-]+)+(:[0-9]+)?|:[0-9]+)(?=/))");
    private static final Pattern BEHIND = Pattern.compile("[?#].*$|/+(?=[?#]|$)");
    private static final Pattern TOPICS = Pattern.compile("(?i)^/*topics/");

    private TypedAddress() {}

    /** The slug in it; nothing if it is no address below {@code /topics/}, or one of something below a topic. */
    public static Optional<String> slug(String typed) {
        var line = Tidy.line(typed);
        var path = BEHIND.matcher(SITE.matcher(line).replaceFirst("")).replaceAll("");
        var word = TOPICS.matcher(path).replaceFirst("").toLowerCase(Locale.ROOT);
        return Optional.of(word).filter(Slug::isSlug);
    }
}
