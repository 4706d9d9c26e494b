package org.clinic.portal.topic.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.Span;
import org.clinic.portal.content.TopicContent;

/** Writes in a section, or in a detail of the topic, what its findings say should stand there instead. */
public final class TermCorrection {

    private final List<Finding> lastFirst;

    private TermCorrection(Collection<Finding> findings) {
        lastFirst = findings.stream()
                .filter(finding -> finding.instead() != null)
                .sorted(Comparator.comparing(Finding::place).reversed())
                .toList();
    }

    /** The section with what these findings, all of this very text of it, say; emphasis and links stay. */
    public static Section of(Section section, Collection<Finding> findings) {
        var correction = new TermCorrection(findings);
        var blocks = new ArrayList<Block>();
        for (var block : section.body().blocks()) {
            blocks.add(correction.block(blocks.size(), block));
        }
        var heading = correction.line(Place.HEADING, 0, RichText.plain(section.heading()));
        return new Section(section.id(), section.kind(), heading.text(), new Body(blocks));
    }

    /** The same of what the topic says of itself. */
    public static TopicContent ofDetails(TopicContent content, Collection<Finding> findings) {
        var correction = new TermCorrection(findings);
        return new TopicContent(
                content.slug(),
                content.language(),
                correction.detail(Detail.LABEL, content.label()),
                correction.detail(Detail.TITLE, content.title()),
                correction.detail(Detail.SUMMARY, content.summary()),
                content.sections());
    }

    private String detail(Detail detail, String text) {
        return line(Place.DETAILS, detail.ordinal(), RichText.plain(text)).text();
    }

    private Block block(int at, Block block) {
        var next = new int[1];
        UnaryOperator<RichText> right = line -> line(at, next[0]++, line);
        return switch (block) {
            case Block.Paragraph(var text) -> new Block.Paragraph(right.apply(text));
            case Block.SubHeading(var text) -> new Block.SubHeading(right.apply(text));
            case Block.BulletList(var items) -> new Block.BulletList(lines(items, right));
            case Block.NumberedList(var items) -> new Block.NumberedList(lines(items, right));
            case Block.KeyPoints(var items) -> new Block.KeyPoints(lines(items, right));
            case Block.Warning(var paragraphs) -> new Block.Warning(lines(paragraphs, right));
            case Block.Steps(var steps) ->
                new Block.Steps(steps.stream()
                        .map(step -> new Block.Step(lines(step.paragraphs(), right)))
                        .toList());
            case Block.Checklist(var items) -> new Block.Checklist(lines(items, right));
            case Block.Quotation(var paragraphs, var source) ->
                new Block.Quotation(lines(paragraphs, right), right.apply(source));
            case Block.DefinitionList(var definitions) ->
                new Block.DefinitionList(definitions.stream()
                        .map(each -> new Block.Definition(right.apply(each.term()), right.apply(each.meaning())))
                        .toList());
            case Block.QuestionAndAnswer(var question, var answer) ->
                new Block.QuestionAndAnswer(right.apply(question), lines(answer, right));
        };
    }

    private static List<RichText> lines(List<RichText> lines, UnaryOperator<RichText> right) {
        return lines.stream().map(right).toList();
    }

    private RichText line(int block, int index, RichText line) {
        var right = line;
        for (var finding : lastFirst) {
            var place = finding.place();
            if (place.block() == block && place.line() == index && finding.instead() != null) {
                right = replaced(right, place.start(), finding.words(), finding.instead());
            }
        }
        return right;
    }

    /** Changes only the letters that differ, so that a raised ® stays raised. */
    private static RichText replaced(RichText line, int start, String wrong, String right) {
        int shorter = Math.min(wrong.length(), right.length());
        int same = 0;
        while (same < shorter && wrong.charAt(same) == right.charAt(same)) {
            same++;
        }
        int sameEnd = 0;
        while (sameEnd < shorter - same
                && wrong.charAt(wrong.length() - 1 - sameEnd) == right.charAt(right.length() - 1 - sameEnd)) {
            sameEnd++;
        }
        return spliced(
                line, start + same, start + wrong.length() - sameEnd, right.substring(same, right.length() - sameEnd));
    }

    /** What is put in looks like what it takes the place of, or like what stands before it. */
    private static RichText spliced(RichText line, int start, int end, String words) {
        var spans = new ArrayList<Span>();
        var left = words;
        int at = 0;
        for (var span : line.spans()) {
            int length = span.text().length();
            int from = Math.clamp(start - at, 0, length);
            int to = Math.clamp(end - at, 0, length);
            boolean isHere = at + length > start || at + length == start && start == end;
            var text = span.text().substring(0, from)
                    + (isHere ? left : "")
                    + span.text().substring(to);
            left = isHere ? "" : left;
            if (!text.isEmpty()) {
                spans.add(new Span(text, span.bold(), span.italic(), span.superscript(), span.link()));
            }
            at += length;
        }
        return new RichText(spans);
    }
}
