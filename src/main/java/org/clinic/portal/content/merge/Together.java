package org.clinic.portal.content.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Span;
import org.clinic.portal.content.merge.ComparedRow.Face;
import org.clinic.portal.content.merge.Passage.Run;
import org.clinic.portal.content.merge.Passage.Words;
import org.jspecify.annotations.Nullable;

/** Blocks as they were and as they are, as one text: what is gone stands in it where it stood. */
final class Together {

    private final List<Block> before;
    private final List<Block> after;
    private final List<Passage> passages;
    private final MarkedWords removed = new MarkedWords();
    private final MarkedWords added = new MarkedWords();
    private final MarkedWords restyled = new MarkedWords();
    private final MarkedWords moved = new MarkedWords();

    /** @param passages in the order of reading */
    Together(List<Block> before, List<Block> after, List<Passage> passages) {
        this.before = before;
        this.after = after;
        this.passages = passages;
    }

    /**
     * @param old the same as they were
     * @param now the same as they are
     */
    Face face(Face old, Face now) {
        if (Stream.concat(before.stream(), after.stream())
                .allMatch(block -> Shape.of(block).isFlat())) {
            return face(flat());
        }
        if (before.size() == 1 && after.size() == 1 && Shape.of(before.getFirst()) == Shape.of(after.getFirst())) {
            return face(List.of(parted(before.getFirst(), after.getFirst())));
        }
        return oneAfterTheOther(old, now);
    }

    private Face face(List<Block> blocks) {
        return new Face(new Body(blocks), removed.words(), added.words(), restyled.words(), moved.words());
    }

    /** Of blocks that have nothing in common but lines, both are shown. */
    private static Face oneAfterTheOther(Face old, Face now) {
        var blocks = new ArrayList<>(old.body().blocks());
        blocks.addAll(now.body().blocks());
        return new Face(
                new Body(blocks),
                old.removed().or(now.removed()),
                old.added().or(now.added()),
                old.restyled().or(now.restyled()),
                old.moved().or(now.moved()));
    }

    /** Lines that stand in one block of the text. */
    private record Part(Block of, List<RichText> lines) {

        boolean goesOn(Block block, boolean isGone, List<Block> after) {
            var shape = Shape.of(of);
            boolean isOneLine = shape == Shape.PARAGRAPH || shape == Shape.SUB_HEADING;
            return of == block
                    || !isOneLine
                            && shape == Shape.of(block)
                            && (isGone || after.stream().noneMatch(each -> each == of));
        }
    }

    private List<Block> flat() {
        var parts = new ArrayList<Part>();
        for (var passage : passages) {
            boolean isGone = passage.after().isEmpty();
            var block = (isGone ? passage.before() : passage.after()).getFirst().block();
            if (!isGone && after.stream().noneMatch(each -> each == block)) {
                continue; // It is shown where it went.
            }
            var lines = lines(passage);
            if (!parts.isEmpty() && parts.getLast().goesOn(block, isGone, after)) {
                var last = parts.removeLast();
                parts.add(new Part(
                        isGone ? last.of() : block,
                        Stream.concat(last.lines().stream(), lines.stream()).toList()));
            } else {
                parts.add(new Part(block, lines));
            }
        }
        return parts.stream()
                .flatMap(part -> Shape.of(part.of()).blocks(part.lines()).stream())
                .toList();
    }

    private Block parted(Block old, Block now) {
        var block = new PartedBlock(old, now, passages);
        for (var passage : passages) {
            boolean isGone = passage.after().isEmpty();
            var places = isGone ? passage.before() : passage.after();
            var lines = lines(passage);
            for (int index = 0; index < lines.size(); index++) {
                block.add(places.get(index), lines.get(index), isGone);
            }
        }
        return block.block(this::joined);
    }

    /** One line of several, what is marked in them included. */
    private RichText joined(List<RichText> lines) {
        if (lines.size() == 1) {
            return lines.getFirst();
        }
        var joined = new RichText(
                lines.stream().flatMap(line -> line.spans().stream()).toList());
        int at = 0;
        for (var line : lines) {
            for (var marks : List.of(removed, added, restyled, moved)) {
                marks.copy(line, joined, at);
            }
            at += line.text().length();
        }
        return joined;
    }

    /** The lines of a passage with the words of both. */
    private List<RichText> lines(Passage passage) {
        var places = passage.after().isEmpty() ? passage.before() : passage.after();
        var lines = places.stream().map(_ -> new Line()).toList();
        int at = 0;
        for (var run : passage.runs()) {
            var words = run.after() == null ? Objects.requireNonNull(run.before()) : run.after();
            at = Math.max(at, indexOf(places, words.line()));
            lines.get(at).add(run, words);
        }
        return lines.stream().map(line -> line.text(passage.moved())).toList();
    }

    private static int indexOf(List<PlacedLine> lines, PlacedLine line) {
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index) == line) {
                return index;
            }
        }
        return -1;
    }

    /** A line as it grows. */
    private final class Line {

        private record Placed(Run run, int from, int to) {}

        private final List<Span> spans = new ArrayList<>();
        private final List<Placed> placed = new ArrayList<>();
        private int length;

        void add(Run run, Words words) {
            spans.addAll(words.spans());
            int to = length + words.to() - words.from();
            placed.add(new Placed(run, length, to));
            length = to;
        }

        RichText text(boolean isMoved) {
            var text = new RichText(spans);
            for (var each : placed) {
                var marks = marks(each.run());
                if (marks != null) {
                    marks.addWords(text, each.from(), each.to());
                }
            }
            if (isMoved) {
                moved.add(text, 0, length);
            }
            return text;
        }
    }

    private @Nullable MarkedWords marks(Run run) {
        return switch (run.kind()) {
            case KEPT -> null;
            case REMOVED -> removed;
            case ADDED -> added;
            case RESTYLED -> restyled;
        };
    }
}
