package org.clinic.portal.content;

import java.util.regex.Pattern;
import org.clinic.portal.base.text.Folded;

/** The word by which a topic is found in addresses: lower-case letters, digits and single hyphens. */
public final class Slug {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST = 100;

    /** Leaves room for a number behind. */
    private static final int LONGEST_DERIVED = 90;

    private Slug() {}

    /** The slug for a title: accents and signs such as ® fall away, everything between words becomes a hyphen. */
    public static String of(String title) {
        var words = OTHER.matcher(Folded.of(title)).replaceAll("-");
        var slug = trim(shorten(trim(words)));
        return slug.isEmpty() ? "topic" : slug;
    }

    public static boolean isSlug(String text) {
        return text.length() <= LONGEST && SLUG.matcher(text).matches();
    }

    private static String shorten(String slug) {
        if (slug.length() <= LONGEST_DERIVED) {
            return slug;
        }
        int end = slug.lastIndexOf('-', LONGEST_DERIVED);
        return slug.substring(0, end > 0 ? end : LONGEST_DERIVED);
    }

    private static String trim(String slug) {
        int from = slug.startsWith("-") ? 1 : 0;
        int to = slug.endsWith("-") ? slug.length() - 1 : slug.length();
        return from < to ? slug.substring(from, to) : "";
    }
}
