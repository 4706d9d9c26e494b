package org.clinic.portal.content.merge;

import java.util.ArrayList;
import java.util.List;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.SectionId;
import org.jspecify.annotations.Nullable;

/**
 * A line of a topic, and where it stands.
 *
 * @param section absent for what stands over all sections
 * @param number of the line in its section, from 0
 * @param block in which it is
 * @param part what it is in its block: 0, or of a block with lines of several sorts 1 for one of the second sort, as a meaning
 *     is to a word, an answer to a question, a source to a quotation, and a paragraph to the one that begins its step
 */
public record PlacedLine(@Nullable SectionId section, int number, Block block, int part, RichText text) {

    static List<PlacedLine> of(@Nullable SectionId section, Body body) {
        var lines = new ArrayList<PlacedLine>();
        for (var block : body.blocks()) {
            var parts = parts(block).iterator();
            for (var line : block.lines()) {
                lines.add(new PlacedLine(section, lines.size(), block, parts.next(), line));
            }
        }
        return lines;
    }

    /** A title, a heading or another line that is no part of a body. */
    static PlacedLine alone(@Nullable SectionId section, String words) {
        var text = RichText.plain(words);
        return new PlacedLine(section, 0, new Block.Paragraph(text), 0, text);
    }

    private static List<Integer> parts(Block block) {
        return switch (block) {
            case Block.Steps(var steps) ->
                steps.stream()
                        .flatMap(step -> step.paragraphs().stream()
                                .map(paragraph -> paragraph == step.paragraphs().getFirst() ? 0 : 1))
                        .toList();
            case Block.Quotation(var paragraphs, var _) -> {
                var parts = new ArrayList<>(paragraphs.stream().map(_ -> 0).toList());
                parts.add(1);
                yield parts;
            }
            case Block.DefinitionList(var definitions) ->
                definitions.stream().flatMap(_ -> List.of(0, 1).stream()).toList();
            case Block.QuestionAndAnswer(var _, var answer) -> {
                var parts = new ArrayList<>(List.of(0));
                answer.forEach(_ -> parts.add(1));
                yield parts;
            }
            case Block.Paragraph _,
                    Block.SubHeading _,
                    Block.BulletList _,
                    Block.NumberedList _,
                    Block.KeyPoints _,
                    Block.Warning _,
                    Block.Checklist _ -> block.lines().stream().map(_ -> 0).toList();
        };
    }

    /** Whether the other is of the same sort: an item of a bulleted list is none of a numbered one. */
    boolean isShapedAs(PlacedLine other) {
        return Shape.of(block) == Shape.of(other.block) && part == other.part;
    }
}
