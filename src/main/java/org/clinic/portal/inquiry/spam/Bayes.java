package org.clinic.portal.inquiry.spam;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Tells by words whether a form is more like those that the desk called spam or like those that it answered: naive Bayes over
 * the words that say most, as by Graham ("A Plan for Spam", 2002), in logarithms.
 */
final class Bayes {

    /** Until so many of either kind were learned, words say nothing. */
    static final int ENOUGH = 20;

    /** So many words that say most are asked, so that a long form is not surer than a short one. */
    private static final int MOST = 15;

    /** No word by itself is surer than one to twenty. */
    private static final double SUREST = Math.log(20);

    /** Odds of a hundred to one. */
    private static final double LIKELY = Math.log(100);

    /** Odds of five thousand to one, which takes three words at least. */
    private static final double SURE = Math.log(5000);

    private Bayes() {}

    /** In how many forms of either kind a word was. */
    record Seen(int spam, int good) {}

    /** @param forms how many were learned of either kind */
    static Optional<Reason> of(Seen forms, Collection<Seen> words) {
        if (forms.spam < ENOUGH || forms.good < ENOUGH) {
            return Optional.empty();
        }
        double odds = words.stream()
                .map(word -> odds(forms, word))
                .sorted(Comparator.comparing((Double each) -> Math.abs(each)).reversed())
                .limit(MOST)
                .mapToDouble(Double::doubleValue)
                .sum();
        if (odds >= SURE) {
            return Optional.of(Reason.WORDS_MUCH_LIKE_SPAM);
        }
        if (odds >= LIKELY) {
            return Optional.of(Reason.WORDS_LIKE_SPAM);
        }
        return odds <= -LIKELY ? Optional.of(Reason.WORDS_LIKE_QUESTIONS) : Optional.empty();
    }

    /** Above zero for spam. Half a form more of each kind, so that a word that was seen once is not sure. */
    private static double odds(Seen forms, Seen word) {
        double odds =
                Math.log((word.spam + 0.5) / (forms.spam + 1.0)) - Math.log((word.good + 0.5) / (forms.good + 1.0));
        return Math.clamp(odds, -SUREST, SUREST);
    }
}
