package org.clinic.portal.content;

import java.util.List;
import java.util.stream.Stream;

/**
 * One of the only things a body can hold. To add a kind of block, add a record here; the compiler then names every
 * switch that has to know it, and {@code docs/decisions} tells what the editor needs.
 */
public sealed interface Block {

    record Paragraph(RichText text) implements Block {}

    /** A heading within a section, one level below the section's own. */
    record SubHeading(RichText text) implements Block {}

    record BulletList(List<RichText> items) implements Block {
        public BulletList {
            items = requireItems(items);
        }
    }

    /** Things in an order that matters. */
    record NumberedList(List<RichText> items) implements Block {
        public NumberedList {
            items = requireItems(items);
        }
    }

    /** What to remember if nothing else is read: set off, as a list. */
    record KeyPoints(List<RichText> items) implements Block {
        public KeyPoints {
            items = requireItems(items);
        }
    }

    /** What could harm if it were missed: set off, one or more paragraphs. */
    record Warning(List<RichText> paragraphs) implements Block {
        public Warning {
            paragraphs = requireItems(paragraphs);
        }
    }

    /** How something is done: what to do first, then, and last. */
    record Steps(List<Step> steps) implements Block {
        public Steps {
            steps = requireItems(steps);
        }
    }

    /** One of several steps, in one or more paragraphs. */
    record Step(List<RichText> paragraphs) {
        public Step {
            paragraphs = requireItems(paragraphs);
        }
    }

    /** What to bring or to have done: on paper, with a square to tick before each item. */
    record Checklist(List<RichText> items) implements Block {
        public Checklist {
            items = requireItems(items);
        }
    }

    /**
     * What somebody else has said or written.
     *
     * @param source who or where that was; may be empty
     */
    record Quotation(List<RichText> paragraphs, RichText source) implements Block {
        public Quotation {
            paragraphs = requireItems(paragraphs);
        }
    }

    /** Words and what they mean. */
    record DefinitionList(List<Definition> definitions) implements Block {
        public DefinitionList {
            definitions = requireItems(definitions);
        }
    }

    /** A word and what it means; in a draft, either may still be empty. */
    record Definition(RichText term, RichText meaning) {}

    /** What patients ask, and the answer in one or more paragraphs. */
    record QuestionAndAnswer(RichText question, List<RichText> answer) implements Block {
        public QuestionAndAnswer {
            answer = requireItems(answer);
        }
    }

    /** Whether a reader would see no word of it. */
    default boolean isBlank() {
        return lines().stream().allMatch(RichText::isBlank);
    }

    /** Every text in it, in the order of reading. */
    default List<RichText> lines() {
        return switch (this) {
            case Paragraph(var text) -> List.of(text);
            case SubHeading(var text) -> List.of(text);
            case BulletList(var items) -> items;
            case NumberedList(var items) -> items;
            case KeyPoints(var items) -> items;
            case Warning(var paragraphs) -> paragraphs;
            case Steps(var steps) ->
                steps.stream().flatMap(step -> step.paragraphs().stream()).toList();
            case Checklist(var items) -> items;
            case Quotation(var paragraphs, var source) ->
                Stream.concat(paragraphs.stream(), Stream.of(source)).toList();
            case DefinitionList(var definitions) ->
                definitions.stream()
                        .flatMap(definition -> Stream.of(definition.term(), definition.meaning()))
                        .toList();
            case QuestionAndAnswer(var question, var answer) ->
                Stream.concat(Stream.of(question), answer.stream()).toList();
        };
    }

    private static <T> List<T> requireItems(List<T> items) {
        if (items.isEmpty()) {
            throw new InvalidContentException("A list without items");
        }
        return List.copyOf(items);
    }
}
