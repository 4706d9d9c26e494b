package org.clinic.portal.content.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.clinic.portal.content.Line;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Span;
import org.jspecify.annotations.Nullable;

/**
 * One or more lines and what became of them: one and one, unless something was split or joined; none before if they are
 * new, none after if they are gone.
 *
 * @param moved whether they stand elsewhere now than between the same others
 * @param runs what became of the words, in the order of both
 */
public record Passage(List<PlacedLine> before, List<PlacedLine> after, boolean moved, List<Run> runs) {

    /** What became of a run of words. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED,
        /** Kept, but emphasized otherwise, or with a link that leads elsewhere. */
        RESTYLED
    }

    /** Characters of a line, counted in UTF-16 units, from {@code from} up to, and without, {@code to}. */
    public record Words(PlacedLine line, int from, int to) {

        /** With their look. */
        List<Span> spans() {
            var spans = new ArrayList<Span>();
            int at = 0;
            for (var span : line.text().spans()) {
                int first = Math.max(from, at);
                int end = Math.min(to, at + span.text().length());
                if (first < end) {
                    spans.add(Look.of(span).on(span.text().substring(first - at, end - at)));
                }
                at += span.text().length();
            }
            return spans;
        }

        /** Without their look. */
        public String text() {
            return line.text().text().substring(from, to);
        }
    }

    /**
     * Words that follow each other in one line, and of which the same became.
     *
     * @param before absent of words that are new
     * @param after absent of words that are gone
     */
    public record Run(
            Kind kind, @Nullable Words before, @Nullable Words after) {

        /** Those of its words that stayed, and lead elsewhere. */
        public List<Relinked> relinked() {
            return kind != Kind.RESTYLED || before == null || after == null ? List.of() : Relinked.in(before, after);
        }

        /** Whether one of its words stayed, and is bold, italic or raised where it was not, or the other way round. */
        boolean isEmphasizedOtherwise() {
            return kind == Kind.RESTYLED
                    && before != null
                    && after != null
                    && !withoutLinks(before).equals(withoutLinks(after));
        }

        private static RichText withoutLinks(Words words) {
            return new RichText(words.spans().stream()
                    .map(span -> new Span(span.text(), span.bold(), span.italic(), span.superscript(), null))
                    .toList());
        }

        /** Whether words came or went. */
        boolean isReworded() {
            return kind == Kind.REMOVED || kind == Kind.ADDED;
        }

        private boolean isBlank() {
            return Stream.of(before, after).allMatch(words -> words == null || Line.isBlank(words.text()));
        }
    }

    public Passage {
        before = List.copyOf(before);
        after = List.copyOf(after);
        runs = List.copyOf(runs);
    }

    static Passage of(List<PlacedLine> before, List<PlacedLine> after, boolean moved) {
        return new Passage(before, after, moved, new Comparing(before, after).runs);
    }

    static Passage removed(PlacedLine line) {
        return of(List.of(line), List.of(), false);
    }

    static Passage added(PlacedLine line) {
        return of(List.of(), List.of(line), false);
    }

    /** Whether nothing at all became of it. */
    public boolean isSame() {
        return !moved && !isEdited() && !isReshaped();
    }

    /** Whether a word of it is other than it was, or it was split or joined. */
    public boolean isEdited() {
        return before.size() != after.size() || runs.stream().anyMatch(run -> run.kind() != Kind.KEPT);
    }

    /** Whether words of it came or went; that it was split or joined does not count. */
    boolean isReworded() {
        return runs.stream().anyMatch(run -> run.isReworded() && (before.size() == after.size() || !run.isBlank()));
    }

    /** Whether it is of another sort now, as an item of a bulleted list is that was a paragraph. */
    public boolean isReshaped() {
        return !before.isEmpty() && !after.isEmpty() && !before.getFirst().isShapedAs(after.getFirst());
    }

    /** Whether it stands in another section now. */
    public boolean hasLeftItsSection() {
        return !before.isEmpty()
                && !after.isEmpty()
                && !Objects.equals(before.getFirst().section(), after.getFirst().section());
    }

    /** A piece of a line, or, without one, the break between two lines. */
    private record Placed(Token token, PlacedLine line, int from) {

        static final Token BREAK = new Token.Start(Shape.PARAGRAPH, false);

        int to() {
            return token instanceof Token.Piece(var text, var _) ? from + text.length() : from;
        }

        static List<Placed> of(List<PlacedLine> lines) {
            var placed = new ArrayList<Placed>();
            for (var line : lines) {
                if (!placed.isEmpty() || line != lines.getFirst()) {
                    placed.add(new Placed(BREAK, line, 0));
                }
                int at = 0;
                for (var token : Token.of(line.text())) {
                    placed.add(new Placed(token, line, at));
                    at = placed.getLast().to();
                }
            }
            return placed;
        }
    }

    /** Finds what became of each word. */
    private static final class Comparing {

        private final List<Run> runs = new ArrayList<>();

        Comparing(List<PlacedLine> before, List<PlacedLine> after) {
            var old = Placed.of(before);
            var now = Placed.of(after);
            int at = 0;
            int nowAt = 0;
            for (var change : changes(old, now)) {
                keep(old, at, now, nowAt, change.from() - at);
                old.subList(change.from(), change.to()).forEach(placed -> add(Kind.REMOVED, words(placed), null));
                now.subList(change.sideFrom(), change.sideTo()).forEach(placed -> add(Kind.ADDED, null, words(placed)));
                at = change.to();
                nowAt = change.sideTo();
            }
            keep(old, at, now, nowAt, old.size() - at);
        }

        /** Two changes with but a space between them are one. */
        private static List<Change> changes(List<Placed> old, List<Placed> now) {
            var keys = old.stream().map(placed -> placed.token().key()).toList();
            var changes = new ArrayList<Change>();
            for (var change : Differences.between(
                    keys, now.stream().map(placed -> placed.token().key()).toList())) {
                if (!changes.isEmpty()
                        && old.subList(changes.getLast().to(), change.from()).stream()
                                .allMatch(placed -> placed.token().isSpace())) {
                    changes.add(changes.removeLast().through(change));
                } else {
                    changes.add(change);
                }
            }
            return changes;
        }

        private void keep(List<Placed> old, int from, List<Placed> now, int nowFrom, int count) {
            for (int index = 0; index < count; index++) {
                var before = old.get(from + index);
                var after = now.get(nowFrom + index);
                add(before.token().equals(after.token()) ? Kind.KEPT : Kind.RESTYLED, words(before), words(after));
            }
        }

        private static Words words(Placed placed) {
            return new Words(placed.line(), placed.from(), placed.to());
        }

        /** Lengthens the last run if this goes on with it. A break is no word. */
        private void add(Kind kind, @Nullable Words before, @Nullable Words after) {
            if (isBreak(before) && isBreak(after)) {
                return;
            }
            var last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.kind() == kind && follows(last.before(), before) && follows(last.after(), after)) {
                runs.removeLast();
                runs.add(new Run(kind, through(last.before(), before), through(last.after(), after)));
            } else {
                runs.add(new Run(kind, before, after));
            }
        }

        private static boolean isBreak(@Nullable Words words) {
            return words == null || words.from() == words.to();
        }

        private static boolean follows(@Nullable Words last, @Nullable Words next) {
            return last == null || next == null ? last == next : last.line() == next.line() && last.to() == next.from();
        }

        private static @Nullable Words through(@Nullable Words first, @Nullable Words last) {
            return first == null || last == null ? first : new Words(first.line(), first.from(), last.to());
        }
    }
}
