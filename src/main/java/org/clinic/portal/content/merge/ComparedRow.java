package org.clinic.portal.content.merge;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.Marking;

/**
 * Some blocks of a section and what became of them, to be shown beside each other, or as one text that has the words of both.
 *
 * @param before without blocks if they are new, or moved here
 * @param after without blocks if they are gone, or moved away
 * @param together what is gone stands where it stood; what moved stands where it is
 * @param same whether nothing became of them
 */
public record ComparedRow(Face before, Face after, Face together, boolean same) {

    /** A line that is no part of a body, such as a title. */
    public static ComparedRow of(Passage line) {
        var before = new Faced(blocks(line.before()));
        before.mark(line, line.before(), Passage.Run::before);
        var after = new Faced(blocks(line.after()));
        after.mark(line, line.after(), Passage.Run::after);
        var together = new Together(blocks(line.before()), blocks(line.after()), List.of(line));
        return new ComparedRow(before.face(), after.face(), together.face(before.face(), after.face()), line.isSame());
    }

    private static List<Block> blocks(List<PlacedLine> lines) {
        return lines.stream().map(PlacedLine::block).toList();
    }

    /** Blocks, and which of their words are what. */
    public record Face(
            Body body, Marking.Words removed, Marking.Words added, Marking.Words restyled, Marking.Words moved) {

        /** What is to be marked in it, with what each kind of mark is called to those who hear it. */
        public List<Marking> markings(Function<Marking.Kind, String> begins, Function<Marking.Kind, String> ends) {
            return Arrays.stream(Marking.Kind.values())
                    .map(kind -> new Marking(kind, begins.apply(kind), ends.apply(kind), words(kind)))
                    .toList();
        }

        private Marking.Words words(Marking.Kind kind) {
            return switch (kind) {
                case ADDED -> added;
                case REMOVED -> removed;
                case RESTYLED -> restyled;
                case MOVED -> moved;
            };
        }
    }
}
