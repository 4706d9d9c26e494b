package org.clinic.portal.topic.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.Span;

/** Sections made for a test, and what one check finds in them. */
final class Looked {

    static final Locale SPANISH = Locale.of("es");

    private Looked() {}

    static Section section(String heading, Block... blocks) {
        return new Section(new SectionId(), SectionKind.OTHER, heading, new Body(List.of(blocks)));
    }

    static Section section(Block... blocks) {
        return section("Recovery", blocks);
    }

    static Block paragraph(String text) {
        return new Block.Paragraph(RichText.plain(text));
    }

    static List<RichText> lines(String... texts) {
        return Arrays.stream(texts).map(RichText::plain).toList();
    }

    /** A paragraph that is one link to a page of the clinic, with a word before it. */
    static Block link(String words, String address) {
        return new Block.Paragraph(new RichText(
                List.of(Span.plain("So: "), new Span(words, false, false, false, new LinkTarget.Address(address)))));
    }

    static List<Finding> findings(Check check, Section section, Locale language, Term... terms) {
        return new Checks(List.of(terms), language)
                .in(section).stream()
                        .filter(finding -> finding.check() == check)
                        .toList();
    }

    static List<String> words(Check check, Section section) {
        return words(check, section, Locale.ENGLISH);
    }

    static List<String> words(Check check, Section section, Locale language, Term... terms) {
        return findings(check, section, language, terms).stream()
                .map(Finding::words)
                .toList();
    }
}
