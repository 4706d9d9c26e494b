package org.clinic.portal.topic.source;

import java.util.Map;
import org.clinic.portal.content.RichText;

/**
 * The words of a Markdown block.
 *
 * @param leftOut by line, what the text lost there
 */
record Inlines(RichText text, Map<Integer, Because> leftOut) {

    /** What was left out, or {@code otherwise} where nothing was. */
    Because because(Because otherwise) {
        return leftOut.values().stream().findFirst().orElse(otherwise);
    }
}
