package org.clinic.portal.website;

import java.util.regex.Pattern;
import org.clinic.portal.website.serving.ContentPolicy;

/**
 * The styles of a page, which stand in it: it is whole with one answer.
 *
 * @param text as it stands in the page, to the character
 * @param policy by which browsers take these styles and no others
 */
public record PageStyle(String text, ContentPolicy policy) {

    private static final String STRINGS = "(\"[^\"]*\"|'[^']*')";
    private static final Pattern COMMENTS = Pattern.compile(STRINGS + "|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern BESIDE_MARKS = Pattern.compile(STRINGS + "|\\s*;?\\s*(})\\s*|\\s*([{;,])\\s*");
    private static final Pattern SPACES = Pattern.compile(STRINGS + "|\\s+");

    /** Of a stylesheet, without what only its authors read. */
    static PageStyle of(String css) {
        var said = COMMENTS.matcher(css).replaceAll("$1");
        var close = BESIDE_MARKS.matcher(said).replaceAll("$1$2$3");
        var text = SPACES.matcher(close)
                .replaceAll(found -> found.group(1) == null ? " " : "$1")
                .strip();
        return new PageStyle(text, ContentPolicy.withStyles(text));
    }

    /** What the page itself says of them. */
    public String policyInPage() {
        return policy.inPage();
    }
}
