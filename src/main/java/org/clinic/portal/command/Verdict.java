package org.clinic.portal.command;

import java.io.PrintStream;
import java.util.Objects;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.version.Flaw;
import org.clinic.portal.version.Verification;

/** What came of verifying, in words for the person at the console; docs/verify-versions.py says the same. */
record Verdict(Verification verification, Translations translations) {

    /** Returns the exit code. */
    int tell(boolean topics, PrintStream out) {
        return switch (verification) {
            case Verification.Holds holds -> {
                if (topics) {
                    holds.last().forEach(out::println);
                }
                out.printf(
                        "Versions verified: %d; topics: %d. All hold.%n",
                        holds.versions(), holds.last().size());
                holds.until()
                        .ifPresent(
                                until -> out.printf("Hash over all, published until %s: %s%n", until, holds.sha256()));
                yield 0;
            }
            case Verification.Broken broken -> {
                out.printf(
                        "Version %d of topic %s does not hold: %s.%n",
                        broken.number(), broken.topic(), words(broken.flaw()));
                out.printf("Versions verified before it: %d.%n", broken.versions());
                yield 1;
            }
            case Verification.Shortened shortened -> {
                out.printf(
                        "Versions verified: %d. Each that is there holds, but neither one of them nor all together "
                                + "have the hash %s.%n",
                        shortened.versions(), shortened.expected());
                out.println("The last versions of a topic are missing, or others were published since (see --until).");
                yield 1;
            }
        };
    }

    private String words(Flaw flaw) {
        return translations.getTranslation(
                "version.flaw." + flaw.kind(), Translations.ENGLISH, Objects.requireNonNullElse(flaw.column(), ""));
    }
}
