package org.clinic.portal.topic.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicContent;
import org.jspecify.annotations.Nullable;

/** A text while it is looked at: its lines, split into sentences once for all checks, and what was found so far. */
class CheckedText {

    private final @Nullable SectionId section;
    private final TermList terms;
    private final boolean spanish;
    private final List<CheckedLine> lines = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** Without lines yet; {@code section} is the one whose text it is, if it is one's. */
    CheckedText(@Nullable SectionId section, TermList terms, Locale language) {
        this.section = section;
        this.terms = terms;
        spanish = language.getLanguage().equals("es");
    }

    /** What the topic says beside its sections. */
    static CheckedText details(TopicContent content, TermList terms, Locale language) {
        var text = new CheckedText(null, terms, language);
        for (var detail : Detail.values()) {
            var words = switch (detail) {
                case TITLE -> content.title();
                case LABEL -> content.label();
                case SUMMARY -> content.summary();
            };
            text.add(CheckedLine.of(Place.DETAILS, detail.ordinal(), detail == Detail.SUMMARY, RichText.plain(words)));
        }
        return text;
    }

    final void add(CheckedLine line) {
        lines.add(line);
    }

    final void add(Finding finding) {
        findings.add(finding);
    }

    /** In the order of the text. */
    final List<Finding> findings() {
        return findings.stream().sorted(Comparator.comparing(Finding::place)).toList();
    }

    final @Nullable SectionId section() {
        return section;
    }

    final List<CheckedLine> lines() {
        return lines;
    }

    final TermList terms() {
        return terms;
    }

    final boolean isSpanish() {
        return spanish;
    }
}
