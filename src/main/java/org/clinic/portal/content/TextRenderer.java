package org.clinic.portal.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Turns a body into plain text: a blank line between blocks, one line for each item of a list. */
@Component
public final class TextRenderer {

    public String text(Body body) {
        return body.blocks().stream()
                .filter(block -> !block.isBlank())
                .map(TextRenderer::text)
                .collect(Collectors.joining("\n\n"));
    }

    private static String text(Block block) {
        return switch (block) {
            case Block.Paragraph(var text) -> text.text();
            case Block.SubHeading(var text) -> text.text();
            case Block.BulletList(var items) -> bullets(items);
            case Block.NumberedList(var items) -> numbers(words(items));
            case Block.KeyPoints(var items) -> bullets(items);
            case Block.Warning(var paragraphs) -> paragraphs(paragraphs);
            case Block.Steps(var steps) ->
                numbers(steps.stream().map(TextRenderer::step).toList());
            case Block.Checklist(var items) -> marked("☐ ", words(items));
            case Block.Quotation(var paragraphs, var source) ->
                Stream.of(marked("> ", words(paragraphs)), marked("— ", words(List.of(source))))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("\n"));
            case Block.DefinitionList(var definitions) ->
                definitions.stream()
                        .map(definition -> String.join(": ", words(List.of(definition.term(), definition.meaning()))))
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"));
            case Block.QuestionAndAnswer(var question, var answer) ->
                Stream.of(paragraphs(List.of(question)), paragraphs(answer))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("\n"));
        };
    }

    private static String bullets(List<RichText> items) {
        return marked("• ", words(items));
    }

    private static String marked(String mark, List<String> lines) {
        return lines.stream().map(mark::concat).collect(Collectors.joining("\n"));
    }

    private static String numbers(List<String> items) {
        var lines = new ArrayList<String>();
        for (var item : items) {
            if (!item.isEmpty()) {
                lines.add("%d. %s".formatted(lines.size() + 1, item));
            }
        }
        return String.join("\n", lines);
    }

    private static String step(Block.Step step) {
        return String.join("\n   ", words(step.paragraphs()));
    }

    private static String paragraphs(List<RichText> paragraphs) {
        return String.join("\n\n", words(paragraphs));
    }

    private static List<String> words(List<RichText> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .map(RichText::text)
                .toList();
    }
}
