package org.clinic.portal.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.clinic.portal.base.clinic.Clinic;
import org.springframework.stereotype.Component;

/**
 * What a new password must be, after NIST SP 800-63B: long, not made of its owner's name, and not easy to guess. No
 * kind of character is demanded, and no password runs out.
 */
@Component
class PasswordRule {

    static final int SHORTEST = 12;

    private static final int SHORTEST_BESIDE_NAMES = 8;

    /** A guess needs more than 10⁸ attempts, says zxcvbn of 3. */
    private static final int LEAST_SCORE = 3;

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
        var known = words(name, email);
        if (without(known, password).length() < SHORTEST_BESIDE_NAMES) {
            return Optional.of(PasswordProblem.ABOUT_YOU);
        }
        var beginning = password.substring(0, Math.min(ESTIMATED, password.length()));
        return estimate.measure(beginning, known).getScore() < LEAST_SCORE
                ? Optional.of(PasswordProblem.EASY_TO_GUESS)
                : Optional.empty();
    }

    /** Words that anybody would try first for this person. */
    private List<String> words(String name, String email) {
        var words = new ArrayList<>(List.of("clinic", "portal"));
        Stream.of(name, email, clinic.name())
                .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")))
                .filter(word -> word.length() > 2)
                .forEach(words::add);
        return words;
    }

    private static String without(List<String> words, String password) {
        var rest = password.toLowerCase(Locale.ROOT);
        for (var word : words) {
            rest = rest.replace(word, "");
        }
        return rest;
    }
}
