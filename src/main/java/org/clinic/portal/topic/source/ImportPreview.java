package org.clinic.portal.topic.source;

import java.util.List;
import org.clinic.portal.content.Section;

/**
 * The topic that a source would become, and what becomes of each of its lines.
 *
 * @param fileName of the source
 * @param language {@code en} or {@code es}, guessed from the words
 * @param label may be empty
 * @param title the file's name where no line of the file is its title
 * @param lines every line of the file once, in order
 */
public record ImportPreview(
        String fileName, String language, String label, String title, List<Section> sections, List<SourceLine> lines) {

    public ImportPreview {
        sections = List.copyOf(sections);
        lines = List.copyOf(lines);
    }

    /** How many lines have this outcome. */
    public long count(LineOutcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
