package org.clinic.portal.topic.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clinic.portal.topic.content.Block;
import org.clinic.portal.topic.content.RichText;
import org.clinic.portal.topic.content.Section;
import org.clinic.portal.topic.content.SectionId;

/** A section while it is looked at: its lines, split into sentences once for all checks, and what was found so far. */
final class CheckedSection {

    private final Section section;
    private final TermList terms;
    private final boolean spanish;
    private final List<CheckedLine> lines = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    CheckedSection(Section section, TermList terms, Locale language) {
        this.section = section;
        this.terms = terms;
        spanish = language.getLanguage().equals("es");
        lines.add(CheckedLine.of(Place.HEADING, 0, false, RichText.plain(section.heading())));
        for (int block = 0; block < section.body().blocks().size(); block++) {
            addLines(block, section.body().blocks().get(block));
        }
    }

    private void addLines(int block, Block content) {
        var texts = content.lines();
        for (int index = 0; index < texts.size(); index++) {
            lines.add(CheckedLine.of(block, index, isRunning(content, index), texts.get(index)));
        }
    }

    /** Headings, words that are explained and sources are no sentences. */
    private static boolean isRunning(Block block, int line) {
        return switch (block) {
            case Block.SubHeading heading -> false;
            case Block.DefinitionList list -> line % 2 == 1;
            case Block.Quotation(var paragraphs, var source) -> line < paragraphs.size();
            default -> true;
        };
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    /** In the order of the text. */
    List<Finding> findings() {
        return findings.stream().sorted(Comparator.comparing(Finding::place)).toList();
    }

    SectionId id() {
        return section.id();
    }

    Section section() {
        return section;
    }

    List<Block> blocks() {
        return section.body().blocks();
    }

    List<CheckedLine> lines() {
        return lines;
    }

    Stream<CheckedLine> lines(int block) {
        return lines.stream().filter(line -> line.block() == block);
    }

    TermList terms() {
        return terms;
    }

    boolean isSpanish() {
        return spanish;
    }
}
