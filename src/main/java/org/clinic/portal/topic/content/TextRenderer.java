package org.clinic.portal.topic.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
            case Block.NumberedList(var items) -> numbers(items);
            case Block.KeyPoints(var items) -> bullets(items);
            case Block.Warning(var paragraphs) -> String.join("\n\n", words(paragraphs));
        };
    }

    private static String bullets(List<RichText> items) {
        return words(items).stream().map("• "::concat).collect(Collectors.joining("\n"));
    }

    private static String numbers(List<RichText> items) {
        var lines = new ArrayList<String>();
        for (var item : words(items)) {
            lines.add("%d. %s".formatted(lines.size() + 1, item));
        }
        return String.join("\n", lines);
    }

    private static List<String> words(List<RichText> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .map(RichText::text)
                .toList();
    }
}
