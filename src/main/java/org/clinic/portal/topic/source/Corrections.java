package org.clinic.portal.topic.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.clinic.portal.content.RichText;
import org.clinic.portal.topic.reading.Form;
import org.clinic.portal.topic.reading.ListMarker;
import org.clinic.portal.topic.reading.Passage;
import org.clinic.portal.topic.reading.Spaces;

/**
 * What somebody has corrected of a reading.
 *
 * @param byLine by the number of the line, which counts from 1
 */
public record Corrections(Map<Integer, Correction> byLine) {

    public static final Corrections NONE = new Corrections(Map.of());

    public Corrections {
        byLine = Map.copyOf(byLine);
    }

    public Corrections with(int number, Correction correction) {
        var more = new HashMap<>(byLine);
        more.put(number, correction);
        return new Corrections(more);
    }

    public Corrections without(int number) {
        var fewer = new HashMap<>(byLine);
        fewer.remove(number);
        return new Corrections(fewer);
    }

    /** What the line at this index is said to be. */
    Optional<Correction> at(int index) {
        return Optional.ofNullable(byLine.get(index + 1));
    }

    boolean concern(Passage passage) {
        return passage.lines().stream().anyMatch(line -> at(line).isPresent());
    }

    /** The passages as they are said to be; lines of which none has words become one where they stand. */
    List<Passage> applied(List<Passage> passages, List<String> lines) {
        var corrected = new ArrayList<Passage>();
        passages.forEach(passage -> corrected.add(passage.lines().stream()
                .flatMap(line -> at(line).stream())
                .findFirst()
                .map(correction -> applied(correction, passage))
                .orElse(passage)));
        byLine.keySet().stream().sorted().map(number -> number - 1).forEach(index -> {
            if (index < lines.size()
                    && corrected.stream().noneMatch(passage -> passage.lines().contains(index))) {
                of(index, lines.get(index)).ifPresent(passage -> corrected.add(place(corrected, index), passage));
            }
        });
        return corrected;
    }

    /** A line for itself, as it is said to be; nothing if it has no words. */
    Optional<Passage> of(int index, String line) {
        if (Spaces.isBlank(line)) {
            return Optional.empty();
        }
        var marker = at(index).orElseThrow() == Correction.ITEM
                ? ListMarker.of(Spaces.tidy(line))
                : Optional.<ListMarker>empty();
        var passage = Passage.paragraph(
                RichText.plain(marker.map(ListMarker::text).orElse(Spaces.tidy(line))), new TreeSet<>(List.of(index)));
        return Optional.of(applied(at(index).orElseThrow(), passage));
    }

    private static Passage applied(Correction correction, Passage passage) {
        return switch (correction) {
            case HEADING -> passage.heading(1);
            case ITEM -> passage.form().isItem() ? passage : passage.as(Form.BULLET);
            case TEXT -> passage.withMarkAsWords(Form.PARAGRAPH);
            case LEFT_OUT -> passage.as(Form.LEFT_OUT);
        };
    }

    private static int place(List<Passage> passages, int index) {
        int place = 0;
        while (place < passages.size()
                && (passages.get(place).lines().isEmpty()
                        || passages.get(place).lines().first() < index)) {
            place++;
        }
        return place;
    }
}
