package org.clinic.portal.content.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.RichText;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is edited elsewhere, and wherever its block is moved, an anchor stays on exactly its words. */
class AnchorsStayTest {

    private static final int EDITS = 500;
    private static final List<String> COMMON = List.of("the", "of", "a", "and", "not");

    @Test
    void fiveHundredEditsElsewhereLeaveItOnItsWords() {
        for (int seed = 0; seed < 8; seed++) {
            var text = new Text(new Random(seed));
            var body = text.body();
            int at = new PlainText(body).text().indexOf(text.kept());
            var anchor = Anchor.ofWords(body, at, at + text.kept().length());
            for (int edit = 0; edit < EDITS; edit++) {
                text.edit();
                var now = text.body();
                anchor = anchor.follow(body, now);
                body = now;
                var words = Optional.ofNullable(anchor.place()).map(new PlainText(body)::text);
                assertThat(words).as("seed %d, edit %d", seed, edit).contains(text.kept());
            }
        }
    }

    /** A text that is edited at random, all but the three words in the middle of one of its lines. */
    private static final class Text {

        private final Random random;
        private final List<List<String>> lines = new ArrayList<>();
        private final List<String> kept;
        private int words;

        Text(Random random) {
            this.random = random;
            for (int line = 0; line < 8; line++) {
                lines.add(newWords(4 + random.nextInt(8)));
            }
            kept = List.copyOf(lines.get(3).subList(1, 4));
        }

        String kept() {
            return String.join(" ", kept);
        }

        Body body() {
            var blocks = new ArrayList<Block>();
            for (int line = 0; line < lines.size(); line++) {
                var text = RichText.plain(String.join(" ", lines.get(line)));
                blocks.add(line % 3 == 0 ? new Block.BulletList(List.of(text)) : new Block.Paragraph(text));
            }
            return new Body(blocks);
        }

        void edit() {
            switch (random.nextInt(8)) {
                case 0, 1 -> insert();
                case 2, 3 -> remove();
                case 4 -> replace();
                case 5 -> lines.add(random.nextInt(lines.size() + 1), newWords(1 + random.nextInt(10)));
                case 6 -> removeLine();
                default -> move();
            }
        }

        private void insert() {
            var line = anyLine();
            int at = random.nextInt(line.size() + 1);
            int start = keptAt(line);
            if (start < 0 || at <= start || at >= start + kept.size()) {
                line.addAll(at, newWords(1 + random.nextInt(4)));
            }
        }

        private void remove() {
            var line = anyLine();
            int at = random.nextInt(line.size());
            if (line.size() > 1 && isFree(line, at)) {
                line.remove(at);
            }
        }

        private void replace() {
            var line = anyLine();
            int at = random.nextInt(line.size());
            if (isFree(line, at)) {
                line.set(at, newWord());
            }
        }

        private void removeLine() {
            var line = anyLine();
            if (lines.size() > 4 && keptAt(line) < 0) {
                lines.remove(line);
            }
        }

        private void move() {
            var line = lines.remove(random.nextInt(lines.size()));
            lines.add(random.nextInt(lines.size() + 1), line);
        }

        private boolean isFree(List<String> line, int at) {
            int start = keptAt(line);
            return start < 0 || at < start || at >= start + kept.size();
        }

        private int keptAt(List<String> line) {
            return Collections.indexOfSubList(line, kept);
        }

        private List<String> anyLine() {
            return lines.get(random.nextInt(lines.size()));
        }

        private List<String> newWords(int count) {
            var written = new ArrayList<String>();
            for (int index = 0; index < count; index++) {
                written.add(newWord());
            }
            return written;
        }

        private String newWord() {
            return random.nextInt(4) == 0 ? COMMON.get(random.nextInt(COMMON.size())) : "w" + ++words;
        }
    }
}
