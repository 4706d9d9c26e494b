package org.clinic.portal.topic.content;

import java.util.List;

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

    /** Whether a reader would see no word of it. */
    default boolean isBlank() {
        return switch (this) {
            case Paragraph(var text) -> text.isBlank();
            case SubHeading(var text) -> text.isBlank();
            case BulletList(var items) -> items.stream().allMatch(RichText::isBlank);
            case NumberedList(var items) -> items.stream().allMatch(RichText::isBlank);
            case KeyPoints(var items) -> items.stream().allMatch(RichText::isBlank);
            case Warning(var paragraphs) -> paragraphs.stream().allMatch(RichText::isBlank);
        };
    }

    private static List<RichText> requireItems(List<RichText> items) {
        if (items.isEmpty()) {
            throw new InvalidContentException("A list without items");
        }
        return List.copyOf(items);
    }
}
