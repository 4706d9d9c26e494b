package org.clinic.portal.content.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Merges what two people made of the same words. */
final class WordMerge {

    private final List<Token> base;
    private final List<Token> mine;
    private final List<Token> theirs;
    private final List<Token> myResult = new ArrayList<>();
    private final List<Token> theirResult = new ArrayList<>();

    private WordMerge(List<Token> base, List<Token> mine, List<Token> theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
    }

    static Merged<Token> of(List<Token> base, List<Token> mine, List<Token> theirs) {
        return new WordMerge(base, mine, theirs).merged();
    }

    private Merged<Token> merged() {
        var regions = Region.divide(base, mine, changes(mine), theirs, changes(theirs), this::meet);
        for (var region : regions) {
            boolean mineIsBase = haveSameText(region.base(), region.mine());
            boolean theirsIsBase = haveSameText(region.base(), region.theirs());
            if (mineIsBase && theirsIsBase) {
                addInBothLooks(region);
            } else if (mineIsBase) {
                var written = inLookOf(region.theirs(), region.base(), region.mine());
                add(written.orElse(region.mine()), written.orElse(region.theirs()));
            } else if (theirsIsBase) {
                var written = inLookOf(region.mine(), region.base(), region.theirs());
                add(written.orElse(region.mine()), written.orElse(region.theirs()));
            } else if (region.base().isEmpty() && isPart(region.mine(), region.theirs())) {
                add(region.theirs(), region.theirs());
            } else if (region.base().isEmpty() && isPart(region.theirs(), region.mine())) {
                add(region.mine(), region.mine());
            } else {
                add(region.mine(), region.theirs());
            }
        }
        return new Merged<>(myResult, theirResult);
    }

    private List<Change> changes(List<Token> side) {
        var baseKeys = keys(base);
        var sideKeys = keys(side);
        var found = Differences.between(baseKeys, sideKeys);
        var changes = new ArrayList<Change>();
        for (int index = 0; index < found.size(); index++) {
            int start = changes.isEmpty() ? 0 : changes.getLast().to();
            int end = index + 1 < found.size() ? found.get(index + 1).from() : base.size();
            var change = fromItsSpace(found.get(index), start, end, baseKeys, sideKeys);
            if (!changes.isEmpty()
                    && areOnlySigns(base.subList(changes.getLast().to(), change.from()))) {
                changes.add(changes.removeLast().through(change));
            } else {
                changes.add(change);
            }
        }
        return changes;
    }

    private static List<Object> keys(List<Token> tokens) {
        return tokens.stream().map(Token::key).toList();
    }

    /**
     * The same insertion or deletion, as late in the text as it can be, and from the space before its words rather than
     * to the one after them: so the changes of two neighbouring words do not share a space.
     */
    private static Change fromItsSpace(
            Change change, int start, int end, List<Object> baseKeys, List<Object> sideKeys) {
        if (!change.isInsertion() && !change.isDeletion()) {
            return change;
        }
        var keys = change.isInsertion() ? sideKeys : baseKeys;
        int from = change.isInsertion() ? change.sideFrom() : change.from();
        int to = change.isInsertion() ? change.sideTo() : change.to();
        int moved = 0;
        while (change.to() + moved < end && keys.get(from + moved).equals(keys.get(to + moved))) {
            moved++;
        }
        if (change.from() + moved > start
                && keys.get(to + moved - 1).equals(keys.get(from + moved - 1))
                && keys.get(to + moved - 1) instanceof String text
                && Token.Sort.of(text.codePointAt(0)) == Token.Sort.SPACE) {
            moved--;
        }
        return change.movedBy(moved);
    }

    /** Spaces and signs that are the same by chance, between words that are not. */
    private static boolean areOnlySigns(List<Token> tokens) {
        return tokens.stream().noneMatch(token -> token.isWord() || token instanceof Token.Start);
    }

    private boolean meet(Change mineChange, Change theirChange) {
        return mineChange.overlaps(theirChange)
                || isNextTo(mineChange, mine, theirChange)
                || isNextTo(theirChange, theirs, mineChange);
    }

    /** Whether {@code change} inserts words, or changes a number, right before or after another change. */
    private boolean isNextTo(Change change, List<Token> side, Change other) {
        var before = base.subList(change.from(), change.to());
        var after = side.subList(change.sideFrom(), change.sideTo());
        boolean inserts = change.isInsertion() && after.stream().anyMatch(Token::isWord);
        boolean changesNumber =
                before.stream().anyMatch(Token::isNumber) || after.stream().anyMatch(Token::isNumber);
        if (!inserts && !changesNumber) {
            return false;
        }
        int from = change.from() > 0 && base.get(change.from() - 1).isSpace() ? change.from() - 1 : change.from();
        int to = change.to() < base.size() && base.get(change.to()).isSpace() ? change.to() + 1 : change.to();
        return from <= other.to() && other.from() <= to;
    }

    private static boolean haveSameText(List<Token> tokens, List<Token> others) {
        return keys(tokens).equals(keys(others));
    }

    private void addInBothLooks(Region<Token> region) {
        for (int index = 0; index < region.base().size(); index++) {
            if (region.base().get(index) instanceof Token.Piece(var text, var look)
                    && region.mine().get(index) instanceof Token.Piece(var _, var mineLook)
                    && region.theirs().get(index) instanceof Token.Piece(var _, var theirLook)) {
                myResult.add(new Token.Piece(text, theirLook.with(look, mineLook)));
                theirResult.add(new Token.Piece(text, mineLook.with(look, theirLook)));
            } else {
                myResult.add(region.base().get(index));
                theirResult.add(region.base().get(index));
            }
        }
    }

    /**
     * What one side wrote instead of some words, in the look that the other gave to all of these words; nothing where it
     * gave it to some of them only, or a link to words that are gone.
     */
    private static Optional<List<Token>> inLookOf(List<Token> written, List<Token> before, List<Token> styled) {
        var restylings = restylings(before, styled);
        if (written.isEmpty() && restylings.stream().anyMatch(Restyling::addsLink)) {
            return Optional.empty();
        }
        var restyled = new ArrayList<Token>();
        for (var token : written) {
            if (token instanceof Token.Piece(var text, var look)) {
                var looks = restylings.stream()
                        .map(restyling -> look.with(restyling.before(), restyling.after()))
                        .distinct()
                        .toList();
                if (looks.size() > 1) {
                    return Optional.empty();
                }
                restyled.add(new Token.Piece(text, looks.isEmpty() ? look : looks.getFirst()));
            } else {
                restyled.add(token);
            }
        }
        return Optional.of(restyled);
    }

    private static Set<Restyling> restylings(List<Token> before, List<Token> styled) {
        var restylings = new HashSet<Restyling>();
        for (int index = 0; index < before.size(); index++) {
            if (before.get(index) instanceof Token.Piece(var _, var was)
                    && styled.get(index) instanceof Token.Piece(var _, var is)) {
                restylings.add(new Restyling(was, is));
            }
        }
        return restylings;
    }

    private record Restyling(Look before, Look after) {

        boolean addsLink() {
            return after.link() != null && !after.link().equals(before.link());
        }
    }

    private static boolean isPart(List<Token> part, List<Token> whole) {
        return Collections.indexOfSubList(whole, part) >= 0;
    }

    private void add(List<Token> ofMine, List<Token> ofTheirs) {
        myResult.addAll(ofMine);
        theirResult.addAll(ofTheirs);
    }
}
