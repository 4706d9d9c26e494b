package org.clinic.portal.content.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Span;

/** Somebody who writes at random. Every word that counts is written once, and told by its letter and number. */
final class Writer {

    private static final List<Shape> FLAT =
            Stream.of(Shape.values()).filter(Shape::isFlat).toList();

    private record Word(String text, String after, boolean bold) {}

    private static final class Passage {
        private Shape shape;
        private final List<List<Word>> lines = new ArrayList<>();

        Passage(Shape shape) {
            this.shape = shape;
        }

        boolean isSingleLine() {
            return shape == Shape.PARAGRAPH || shape == Shape.SUB_HEADING;
        }
    }

    private static final List<String> COMMON_WORDS = List.of("the", "of", "a", "and", "not", "4");
    private static final List<String> SIGNS = List.of(" ", " ", " ", " ", " ", ", ", ". ", ": ");

    private final Random random;
    private final String letter;
    private final List<Passage> passages = new ArrayList<>();
    private final Set<String> moved = new HashSet<>();
    private int words;

    private Writer(Random random, String letter) {
        this.random = random;
        this.letter = letter;
    }

    /** One who wrote a whole body. */
    static Writer ofBody(Random random, String letter, int passages) {
        var writer = new Writer(random, letter);
        for (int count = 0; count < passages; count++) {
            writer.passages.add(writer.newPassage());
        }
        return writer;
    }

    /** Another one, who begins with what this one wrote. */
    Writer successor(Random random, String letter) {
        var writer = new Writer(random, letter);
        for (var passage : passages) {
            var copy = new Passage(passage.shape);
            passage.lines.forEach(line -> copy.lines.add(new ArrayList<>(line)));
            writer.passages.add(copy);
        }
        return writer;
    }

    /** The words that this writer moved, or parted from others they were in a line or list with. */
    Set<String> moved() {
        return moved;
    }

    Body body() {
        return new Body(passages.stream()
                .flatMap(passage -> passage
                        .shape
                        .blocks(passage.lines.stream().map(Writer::text).toList())
                        .stream())
                .toList());
    }

    private static RichText text(List<Word> line) {
        return new RichText(line.stream()
                .map(word -> new Span(word.text() + word.after(), word.bold(), false, false, null))
                .toList());
    }

    /** One who writes nothing yet. */
    Writer blank() {
        return new Writer(random, letter);
    }

    boolean hasWritten() {
        return !passages.isEmpty();
    }

    /** Has some of its passages go over to the end of what another one wrote. */
    void handTo(Writer other, int from, int to) {
        var handed = List.copyOf(passages.subList(from, to));
        passages.subList(from, to).clear();
        other.passages.addAll(handed);
    }

    int size() {
        return passages.size();
    }

    void edit() {
        if (passages.isEmpty()) {
            passages.add(newPassage());
            return;
        }
        switch (random.nextInt(16)) {
            case 0, 1, 2 -> insertWords();
            case 3, 4 -> removeWords();
            case 5, 6 -> replaceWord();
            case 7 -> toggleBold();
            case 8 -> passages.add(random.nextInt(passages.size() + 1), newPassage());
            case 9 -> passages.remove(random.nextInt(passages.size()));
            case 10 -> movePassage();
            case 11 -> changeShape();
            case 12 -> addItem();
            case 13 -> removeItem();
            case 14 -> moveItem();
            default -> splitOrJoin();
        }
    }

    private void insertWords() {
        var line = anyLine();
        line.addAll(random.nextInt(line.size() + 1), newWords(1 + random.nextInt(4)));
    }

    private void removeWords() {
        var line = anyLine();
        int from = random.nextInt(line.size() + 1);
        line.subList(from, Math.min(line.size(), from + 1 + random.nextInt(4))).clear();
    }

    private void replaceWord() {
        var line = anyLine();
        if (!line.isEmpty()) {
            line.set(random.nextInt(line.size()), newWord());
        }
    }

    private void toggleBold() {
        var line = anyLine();
        int from = random.nextInt(line.size() + 1);
        line.subList(from, Math.min(line.size(), from + 1 + random.nextInt(8)))
                .replaceAll(word -> new Word(word.text(), word.after(), !word.bold()));
    }

    private void movePassage() {
        var passage = passages.remove(random.nextInt(passages.size()));
        passages.add(random.nextInt(passages.size() + 1), passage);
        passage.lines.forEach(this::move);
    }

    private void changeShape() {
        var passage = anyPassage();
        passage.shape = any(FLAT);
        if (passage.isSingleLine() && passage.lines.size() > 1) {
            passage.lines.forEach(this::move);
        }
    }

    private void addItem() {
        var passage = anyPassage();
        if (!passage.isSingleLine()) {
            passage.lines.add(random.nextInt(passage.lines.size() + 1), newWords(1 + random.nextInt(6)));
        }
    }

    private void removeItem() {
        var lines = anyPassage().lines;
        if (lines.size() > 1) {
            lines.remove(random.nextInt(lines.size()));
        }
    }

    private void moveItem() {
        var lines = anyPassage().lines;
        var line = lines.remove(random.nextInt(lines.size()));
        lines.add(random.nextInt(lines.size() + 1), line);
        move(line);
    }

    private void splitOrJoin() {
        var lines = anyPassage().lines;
        int index = random.nextInt(lines.size());
        var line = lines.get(index);
        if (index + 1 < lines.size() && random.nextBoolean()) {
            line.addAll(lines.remove(index + 1));
            move(line);
        } else {
            move(line);
            var end = line.subList(random.nextInt(line.size() + 1), line.size());
            lines.add(index + 1, new ArrayList<>(end));
            end.clear();
        }
    }

    private void move(List<Word> line) {
        line.forEach(word -> moved.add(word.text()));
    }

    private Passage anyPassage() {
        return any(passages);
    }

    private List<Word> anyLine() {
        return any(anyPassage().lines);
    }

    private Passage newPassage() {
        var passage = new Passage(any(FLAT));
        for (int items = passage.isSingleLine() ? 1 : 1 + random.nextInt(4); items > 0; items--) {
            passage.lines.add(newWords(random.nextInt(12)));
        }
        return passage;
    }

    private List<Word> newWords(int count) {
        var written = new ArrayList<Word>();
        for (int index = 0; index < count; index++) {
            written.add(newWord());
        }
        return written;
    }

    private Word newWord() {
        var text = random.nextInt(4) == 0 ? any(COMMON_WORDS) : letter + ++words;
        return new Word(text, any(SIGNS), random.nextInt(10) == 0);
    }

    private <T> T any(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }
}
