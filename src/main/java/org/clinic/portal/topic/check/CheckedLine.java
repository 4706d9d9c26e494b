package org.clinic.portal.topic.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.content.RichText;
import org.clinic.portal.readability.Sentence;
import org.clinic.portal.readability.Word;

import static java.util.stream.Collectors.joining;

/**
 * A line of a section as checks see it.
 *
 * @param block as in {@link Place}
 * @param running whether it is made of sentences, and not a heading or a label
 * @param sentences also of a label, if it has words
 */
record CheckedLine(int block, int index, boolean running, RichText rich, String text, List<Sentence> sentences) {

    static CheckedLine of(int block, int index, boolean running, RichText rich) {
        var text = rich.text();
        return new CheckedLine(block, index, running, rich, text, Sentence.of(text));
    }

    /** The sentences that these words touch, or the whole line where they are in none. */
    String around(int start, int end) {
        var touched = sentences.stream()
                .filter(sentence -> sentence.start() < end && sentence.end() > start)
                .map(sentence -> text.substring(sentence.start(), sentence.end()))
                .collect(joining(" "));
        return touched.isEmpty() ? text : touched;
    }

    /** Whether the word that stands there is the first of a sentence, after its number if it has one, or after a colon. */
    boolean beginsSentence(int at) {
        return text.substring(0, at).stripTrailing().endsWith(":")
                || sentences.stream()
                        .flatMap(sentence -> sentence.words().stream().dropWhile(Word::isNumber).findFirst().stream())
                        .anyMatch(word -> word.start() == at);
    }

    int wordCount() {
        return sentences.stream().mapToInt(sentence -> sentence.words().size()).sum();
    }

    /** The links in it, each as one, however its words look. */
    List<Link> links() {
        var links = new ArrayList<Link>();
        int at = 0;
        for (var span : rich.spans()) {
            int end = at + span.text().length();
            if (span.link() != null) {
                var last = links.isEmpty() ? null : links.getLast();
                if (last != null && last.end() == at && Objects.equals(last.target(), span.link())) {
                    links.set(links.size() - 1, new Link(this, span.link(), last.start(), end));
                } else {
                    links.add(new Link(this, span.link(), at, end));
                }
            }
            at = end;
        }
        return links;
    }

    /** Words that lead somewhere. */
    record Link(CheckedLine line, LinkTarget target, int start, int end) {

        String words() {
            return line.text().substring(start, end);
        }
    }
}
