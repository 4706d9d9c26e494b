package org.clinic.portal.content.merge;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.InvalidContentException;
import org.jspecify.annotations.Nullable;

/**
 * What a remark on a section is about: the section as a whole, one of its blocks, or some words. It is kept outside the
 * text and follows it.
 *
 * @param place counted in the words of the body alone, a line feed between two lines; absent for a whole section, and
 *     where the words are gone
 * @param quote the words, up to 500 characters; empty for a whole section
 * @param lostFrom the lines that the words stood in when they went
 */
public record Anchor(
        About about,
        @Nullable Stretch place,
        String quote,
        @Nullable String lostFrom) {

    private static final int LONGEST_QUOTE = 500;
    private static final int LONGEST_LINES = 2000;

    /** Shorter words may stand anywhere by chance. */
    private static final int SHORTEST_TELLING = 8;

    /** What a remark can be about. */
    public enum About {
        SECTION,
        BLOCK,
        WORDS
    }

    public static Anchor ofSection() {
        return new Anchor(About.SECTION, null, "", null);
    }

    /** The block that a place is in; the section, if it has no block with words. */
    public static Anchor ofBlock(Body body, int place) {
        var text = new PlainText(body);
        return text.text().isEmpty()
                ? ofSection()
                : at(
                        About.BLOCK,
                        text,
                        text.blockAt(Math.clamp(place, 0, text.text().length())));
    }

    /** @throws InvalidContentException if there are no words from {@code from} to {@code to} */
    public static Anchor ofWords(Body body, int from, int to) {
        var text = new PlainText(body);
        int first = Math.max(0, from);
        int end = Math.min(to, text.text().length());
        while (first < end && Character.isWhitespace(text.text().charAt(first))) {
            first++;
        }
        while (first < end && Character.isWhitespace(text.text().charAt(end - 1))) {
            end--;
        }
        if (first >= end) {
            throw new InvalidContentException("No words from %d to %d".formatted(from, to));
        }
        return at(About.WORDS, text, new Stretch(first, end));
    }

    private static Anchor at(About about, PlainText text, Stretch words) {
        var place = about == About.BLOCK ? text.blockAt(words.from()) : words;
        return new Anchor(about, place, shortened(text.text(place), LONGEST_QUOTE), null);
    }

    private static String shortened(String words, int longest) {
        if (words.length() <= longest) {
            return words;
        }
        return words.substring(0, Character.isHighSurrogate(words.charAt(longest - 1)) ? longest - 1 : longest);
    }

    /** Whether the words that it is about are gone. */
    public boolean isLost() {
        return about != About.SECTION && place == null;
    }

    public Anchor follow(Body before, Body after) {
        return follow(new TextChange(before, after));
    }

    /**
     * Where this is after a change of the text: on its words, wherever they were moved to; where none is left of them, on
     * the section, until they come back.
     */
    public Anchor follow(TextChange change) {
        if (about == About.SECTION) {
            return this;
        }
        if (place == null || !change.before().holds(place)) {
            return foundAgain(change).orElse(this);
        }
        return change.trace()
                .follow(place)
                .map(words -> at(about, change.after(), words))
                .or(() -> foundAgain(change))
                .orElseGet(() -> lost(change.before().linesAround(place)));
    }

    /** The same words in a section whose text has become another one, if it was there that they have come to. */
    public Optional<Anchor> foundAgain(TextChange change) {
        return find(
                change.after(),
                words -> change.after().linesAround(words).equals(lostFrom)
                        || isTelling() && change.trace().isNew(words));
    }

    /** Where this is in a text that it did not follow: where the quoted words stand, as near as can be. */
    public Anchor soughtIn(Body body) {
        if (about == About.SECTION) {
            return this;
        }
        var text = new PlainText(body);
        return find(text, words -> true).orElseGet(() -> lost(lostFrom == null ? quote : lostFrom));
    }

    private Optional<Anchor> find(PlainText text, Predicate<Stretch> isIt) {
        int near = place == null ? 0 : place.from();
        return text.find(quote).stream()
                .filter(isIt)
                .min(Comparator.comparing(
                                (Stretch words) -> !text.linesAround(words).equals(lostFrom))
                        .thenComparing(words -> Math.abs(words.from() - near)))
                .map(words -> at(about, text, words));
    }

    private Anchor lost(String lines) {
        return new Anchor(about, null, quote, shortened(lines, LONGEST_LINES));
    }

    private boolean isTelling() {
        return quote.length() >= SHORTEST_TELLING && quote.indexOf(' ') > 0;
    }
}
