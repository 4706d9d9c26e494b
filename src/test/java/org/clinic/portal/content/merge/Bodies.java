package org.clinic.portal.content.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Span;

/** Writes bodies for the tests. Between two asterisks text is bold. */
final class Bodies {

    private Bodies() {}

    static Body body(Block... blocks) {
        return new Body(List.of(blocks));
    }

    static Block p(String text) {
        return new Block.Paragraph(line(text));
    }

    static Block heading(String text) {
        return new Block.SubHeading(line(text));
    }

    static Block bullets(String... items) {
        return new Block.BulletList(lines(items));
    }

    static Block numbers(String... items) {
        return new Block.NumberedList(lines(items));
    }

    static Block keyPoints(String... items) {
        return new Block.KeyPoints(lines(items));
    }

    static Block warning(String... paragraphs) {
        return new Block.Warning(lines(paragraphs));
    }

    static Block checklist(String... items) {
        return new Block.Checklist(lines(items));
    }

    @SafeVarargs
    static Block steps(List<String>... steps) {
        return new Block.Steps(Stream.of(steps)
                .map(paragraphs ->
                        new Block.Step(paragraphs.stream().map(Bodies::line).toList()))
                .toList());
    }

    static Block answer(String question, String... answer) {
        return new Block.QuestionAndAnswer(line(question), lines(answer));
    }

    static RichText line(String text) {
        var spans = new ArrayList<Span>();
        boolean bold = false;
        for (var part : text.split("\\*", -1)) {
            if (!part.isEmpty()) {
                spans.add(new Span(part, bold, false, false, null));
            }
            bold = !bold;
        }
        return new RichText(spans);
    }

    static Span link(String text, String address) {
        return new Span(text, false, false, false, new LinkTarget.Address(address));
    }

    private static List<RichText> lines(String... texts) {
        return Stream.of(texts).map(Bodies::line).toList();
    }
}
