package org.clinic.portal.account;

import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.clinic.portal.base.clinic.Clinic;
import org.springframework.stereotype.Component;

/**
 * What a new password must be, after NIST SP 800-63B for passwords without a second factor: long, not made of its
 * owner's name, none of those that many people have, and no turn of one. No kind of character is demanded, and no
 * password runs out.
 *
 * <p>The 30,000 most common passwords, names and words are zxcvbn's. What it counts is judged more strictly than it does
 * itself: capitals, spaces and signs between words make nothing harder to guess, nor does a word that comes again.
 */
@Component
class PasswordRule {

    static final int SHORTEST = 15;

    private static final int SHORTEST_BESIDE_NAMES = 8;

    /** As powers of ten. Four words that have nothing to do with each other reach it, two with a year do not. */
    private static final double LEAST_GUESSES = 10;

    /** The estimate's time grows with the square of the length; what the beginning resists, the whole does. */
    private static final int ESTIMATED = 64;

    private final Zxcvbn estimate = new Zxcvbn();
    private final Clinic clinic;

    PasswordRule(Clinic clinic) {
        this.clinic = clinic;
    }

    Optional<PasswordProblem> check(String password, String name, String email) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(PasswordProblem.TOO_SHORT);
        }
        if (password.length() > PasswordHashing.LONGEST) {
            return Optional.of(PasswordProblem.TOO_LONG);
        }
        var personal = personal(name, email);
        if (without(personal, lettersOf(password)).length() < SHORTEST_BESIDE_NAMES) {
            return Optional.of(PasswordProblem.ABOUT_YOU);
        }
        var tried = new ArrayList<>(personal);
        tried.addAll(FirstTries.WORDS);
        // With its signs as well, since these may stand for letters.
        return Stream.of(lettersOf(password), unspaced(password))
                .flatMap(text -> problem(text, tried).stream())
                .findFirst();
    }

    /** Whether a password from before would be refused today. */
    boolean isOutgrown(String password, String name, String email) {
        return !password.equals(DemoAccounts.PASSWORD)
                && check(password, name, email).isPresent();
    }

    private Optional<PasswordProblem> problem(String text, List<String> tried) {
        var parts = estimate.measure(text.substring(0, Math.min(ESTIMATED, text.length())), tried)
                .getSequence();
        if (guesses(parts, true) >= LEAST_GUESSES) {
            return Optional.empty();
        }
        if (guesses(parts, false) >= LEAST_GUESSES
                || parts.stream()
                        .anyMatch(part -> part.pattern == Pattern.Repeat && part.token.length() > SHORTEST / 2)) {
            return Optional.of(PasswordProblem.AGAIN_AND_AGAIN);
        }
        var words = parts.stream()
                .filter(part -> part.pattern == Pattern.Dictionary)
                .toList();
        return words.size() == 1 && words.getFirst().token.length() > text.length() / 2
                ? Optional.of(PasswordProblem.COMMON)
                : Optional.of(PasswordProblem.EASY_TO_GUESS);
    }

    /** How many guesses its parts take, as a power of ten; {@code once} counts what comes again only once. */
    private static double guesses(List<Match> parts, boolean once) {
        var seen = new HashSet<String>();
        return parts.stream()
                .filter(part -> seen.add(part.token.toString()) || !once)
                .mapToDouble(part -> part.guessesLog10)
                .sum();
    }

    private static String lettersOf(String password) {
        return plain(password).replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
    }

    private static String unspaced(String password) {
        return plain(password).replaceAll("\\s", "");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Words that anybody would try first for this person, with their accents and without. */
    private List<String> personal(String name, String email) {
        var words = new ArrayList<>(List.of("clinic", "portal"));
        Stream.of(name, email, clinic.name())
                .flatMap(text -> Stream.of(plain(text).split("[^\\p{L}\\p{M}\\p{N}]+")))
                .filter(word -> word.length() > 2)
                .flatMap(word -> Stream.of(word, withoutAccents(word)))
                .distinct()
                .forEach(words::add);
        return words;
    }

    private static String withoutAccents(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static String without(List<String> words, String password) {
        var rest = password;
        for (var word : words) {
            rest = rest.replace(word, "");
        }
        return rest;
    }
}
