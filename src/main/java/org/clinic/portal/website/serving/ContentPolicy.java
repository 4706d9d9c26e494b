package org.clinic.portal.website.serving;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.clinic.portal.base.digest.Sha256;

/**
 * How little a browser has to let an answer do, as a policy of Content Security Policy Level 3: no script, nothing of
 * anybody else's, and of styles those alone that stand in the page.
 *
 * @param styles that it may have, as sources of {@code style-src}
 * @param forms where its forms may send to, as sources of {@code form-action}
 * @param ancestors who may hold it in a frame, as sources of {@code frame-ancestors}
 */
public record ContentPolicy(String styles, String forms, String ancestors) {

    /** The header's name. */
    public static final String NAME = "Content-Security-Policy";

    private static final String NOBODY = "'none'";

    /** Of what is no page. */
    static final ContentPolicy NO_STYLES = new ContentPolicy(NOBODY, "'self'", NOBODY);

    /** Of a page with these styles in it, which are named by what they are to the character. */
    public static ContentPolicy withStyles(String css) {
        var digest = Sha256.of(css.getBytes(StandardCharsets.UTF_8)).bytes();
        var source = "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        return new ContentPolicy(source, NO_STYLES.forms, NO_STYLES.ancestors);
    }

    /** The same for a page that sends nothing, and that these may hold in a frame. */
    public ContentPolicy sendingNothing(String ancestors) {
        return new ContentPolicy(styles, NOBODY, ancestors);
    }

    /**
     * For the page itself: what nobody else can know who serves it as a file. The rest is said beside it, the same for all
     * pages; of frames no page can say anything.
     */
    public String inPage() {
        return "style-src " + styles;
    }

    /** For the header. */
    public String inHeader() {
        return "default-src 'none'; style-src " + styles + "; img-src 'self'; connect-src 'self'; form-action " + forms
                + "; base-uri 'none'; frame-ancestors " + ancestors;
    }
}
