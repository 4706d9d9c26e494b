package org.clinic.portal;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.clinic.portal.testing.Sources;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What has one place, so that it is the same everywhere: how texts are compared, what a link dials, what a browser keeps. */
class OnePlaceTest {

    private static final Path JAVA = Path.of("src", "main", "java");
    private static final Path PAGES = Path.of("src", "main", "jte");
    private static final Path FRONTEND = Path.of("frontend");

    private static final Pattern OWN_FOLDING =
            Pattern.compile("(?i)(?<![.\\w])(lower|upper|unaccent)\\s*\\(|\\bilike\\b|By\\w*IgnoreCase\\w*\\(");
    /** With the digest of an address there are few to try; see {@code DailySecrets}. */
    private static final Pattern COMES_FROM =
            Pattern.compile("\\b(ClientAddress|Network)\\.(current|of)\\(|getRemoteAddr\\(");

    private static final Pattern DIGESTS = Pattern.compile("\\bSha256\\b|\\bMessageDigest\\b");
    private static final Pattern DIALS = Pattern.compile("[\"'`]tel:");
    private static final Pattern KEPT = Pattern.compile("[\"'`]portal:");

    /** PostgreSQL's function {@code folded}, by itself or within {@code says}, folds for all of them. */
    @Test
    void noQueryFoldsByItself() {
        assertThat(Sources.with(OWN_FOLDING, JAVA, ".java")).isEmpty();
    }

    /** What comes from an address is counted under a secret of the day, by a brake or a bucket. */
    @Test
    void whoKnowsWhereARequestComesFromMakesNoDigestOfIt() {
        assertThat(Sources.with(COMES_FROM, JAVA, ".java").keySet())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(
                        Sources.with(DIGESTS, JAVA, ".java").keySet());
    }

    @Test
    void aNumberIsReadInOnePlaceBeforeItIsDialled() {
        assertThat(Sources.with(DIALS, JAVA, ".java"))
                .containsOnlyKeys("org/clinic/portal/base/phone/PhoneNumber.java");
        assertThat(Sources.with(DIALS, PAGES, ".jte")).isEmpty();
        assertThat(Sources.with(DIALS, FRONTEND, ".ts")).containsOnlyKeys("content/phone.ts");
    }

    /** Signing out removes what is kept under these keys, so that nothing may be kept under others. */
    @Test
    void theKeysOfWhatABrowserKeepsAreMadeInOnePlace() {
        assertThat(Sources.with(KEPT, JAVA, ".java")).containsOnlyKeys("org/clinic/portal/base/ui/KeptInBrowser.java");
        // What windows tell each other is kept by none.
        assertThat(Sources.with(KEPT, FRONTEND, ".ts")).containsOnlyKeys("section-body/text-cursor.ts");
    }
}
