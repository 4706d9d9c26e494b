package org.clinic.portal.content.merge;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.RichText;

/** A block without its words: the one place where a block is taken apart into lines, and put together again. */
enum Shape {
    PARAGRAPH,
    SUB_HEADING,
    BULLET_LIST,
    NUMBERED_LIST,
    KEY_POINTS,
    WARNING,
    CHECKLIST,
    STEPS,
    QUOTATION,
    DEFINITION_LIST,
    QUESTION_AND_ANSWER;

    static Shape of(Block block) {
        return switch (block) {
            case Block.Paragraph _ -> PARAGRAPH;
            case Block.SubHeading _ -> SUB_HEADING;
            case Block.BulletList _ -> BULLET_LIST;
            case Block.NumberedList _ -> NUMBERED_LIST;
            case Block.KeyPoints _ -> KEY_POINTS;
            case Block.Warning _ -> WARNING;
            case Block.Checklist _ -> CHECKLIST;
            case Block.Steps _ -> STEPS;
            case Block.Quotation _ -> QUOTATION;
            case Block.DefinitionList _ -> DEFINITION_LIST;
            case Block.QuestionAndAnswer _ -> QUESTION_AND_ANSWER;
        };
    }

    /** Whether its lines are all of one sort, so that one more or one less makes the same shape. */
    boolean isFlat() {
        return switch (this) {
            case PARAGRAPH, SUB_HEADING, BULLET_LIST, NUMBERED_LIST, KEY_POINTS, WARNING, CHECKLIST -> true;
            case STEPS, QUOTATION, DEFINITION_LIST, QUESTION_AND_ANSWER -> false;
        };
    }

    /** The lines in this shape, a flat one: none without lines, and one for each line where a block is a single line. */
    List<Block> blocks(List<RichText> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        return switch (this) {
            case PARAGRAPH -> lines.stream().<Block>map(Block.Paragraph::new).toList();
            case SUB_HEADING -> lines.stream().<Block>map(Block.SubHeading::new).toList();
            case BULLET_LIST -> List.of(new Block.BulletList(lines));
            case NUMBERED_LIST -> List.of(new Block.NumberedList(lines));
            case KEY_POINTS -> List.of(new Block.KeyPoints(lines));
            case WARNING -> List.of(new Block.Warning(lines));
            case CHECKLIST -> List.of(new Block.Checklist(lines));
            case STEPS, QUOTATION, DEFINITION_LIST, QUESTION_AND_ANSWER ->
                throw new IllegalStateException("%s has lines of several sorts".formatted(this));
        };
    }

    /** How many lines stand in each of the block's parts; two blocks of a shape that agree in it differ in words only. */
    static List<Integer> parts(Block block) {
        return block instanceof Block.Steps(var steps)
                ? steps.stream().map(step -> step.paragraphs().size()).toList()
                : List.of(block.lines().size());
    }

    /** A block of the shape and the parts of another one, with other words: as many lines as that one has. */
    static Block like(Block block, List<RichText> lines) {
        var words = lines.iterator();
        return switch (block) {
            case Block.Steps(var steps) ->
                new Block.Steps(steps.stream()
                        .map(step ->
                                new Block.Step(next(words, step.paragraphs().size())))
                        .toList());
            case Block.Quotation(var paragraphs, var _) ->
                new Block.Quotation(next(words, paragraphs.size()), words.next());
            case Block.DefinitionList(var definitions) ->
                new Block.DefinitionList(definitions.stream()
                        .map(definition -> new Block.Definition(words.next(), words.next()))
                        .toList());
            case Block.QuestionAndAnswer(var _, var answer) ->
                new Block.QuestionAndAnswer(words.next(), next(words, answer.size()));
            default -> of(block).blocks(lines).getFirst();
        };
    }

    private static List<RichText> next(Iterator<RichText> words, int count) {
        var lines = new ArrayList<RichText>();
        for (int line = 0; line < count; line++) {
            lines.add(words.next());
        }
        return lines;
    }
}
