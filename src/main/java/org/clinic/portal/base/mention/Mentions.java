package org.clinic.portal.base.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.text.Folded;

/**
 * The colleagues whose names stand after an @ in what somebody says, however they are typed; not after one within a word,
 * as in an address. Who have the same name are all meant.
 */
public final class Mentions {

    /** A piece of a text, and whether it is an @ with a colleague's name. */
    public record Piece(String text, boolean mention) {}

    private final List<NamedAccount> colleagues;

    public Mentions(List<NamedAccount> colleagues) {
        this.colleagues = colleagues.stream()
                .sorted(Comparator.comparingInt(
                                (NamedAccount colleague) -> colleague.name().length())
                        .reversed())
                .toList();
    }

    /** Their names, each once, in order. */
    public List<String> names() {
        return colleagues.stream()
                .map(NamedAccount::name)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    public Set<AccountId> in(String text) {
        var mentioned = new LinkedHashSet<AccountId>();
        for (var piece : pieces(text)) {
            if (piece.mention()) {
                colleagues.stream()
                        .filter(colleague -> Folded.of(colleague.name())
                                .equals(Folded.of(piece.text().substring(1))))
                        .forEach(colleague -> mentioned.add(colleague.id()));
            }
        }
        return mentioned;
    }

    /** The whole text, in order. */
    public List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        int start = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int end = isWithinWord(text, at) ? -1 : endOfName(text, at + 1);
            if (end < 0) {
                continue;
            }
            if (at > start) {
                pieces.add(new Piece(text.substring(start, at), false));
            }
            start = end;
            pieces.add(new Piece(text.substring(at, start), true));
        }
        if (start < text.length()) {
            pieces.add(new Piece(text.substring(start), false));
        }
        return pieces;
    }

    private static boolean isWithinWord(String text, int at) {
        return at > 0 && isOfWord(text.codePointBefore(at));
    }

    /** Where the longest name ends that stands there whole, or -1. */
    private int endOfName(String text, int at) {
        return colleagues.stream()
                .mapToInt(colleague -> endOf(colleague.name(), text, at))
                .filter(end -> end >= 0)
                .findFirst()
                .orElse(-1);
    }

    /** What is typed may be a few signs longer or shorter than the name: accents apart, ss for ß, an apostrophe. */
    private static int endOf(String name, String text, int at) {
        var sought = Folded.of(name);
        int furthest = Math.min(text.length(), at + 2 * name.length());
        if (sought.isEmpty() || furthest == at || Character.isWhitespace(text.charAt(at))) {
            return -1;
        }
        return IntStream.rangeClosed(at + 1, furthest)
                .filter(end -> !continues(text, end))
                .filter(end -> Folded.of(text.substring(at, end)).equals(sought))
                .findFirst()
                .orElse(-1);
    }

    private static boolean continues(String text, int at) {
        return at < text.length() && isOfWord(text.codePointAt(at));
    }

    private static boolean isOfWord(int sign) {
        return Character.isLetterOrDigit(sign) || Character.getType(sign) == Character.NON_SPACING_MARK;
    }
}
