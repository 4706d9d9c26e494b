package org.clinic.portal.website;

import java.util.Arrays;
import java.util.UUID;
import org.clinic.portal.base.phone.PhoneNumber;
import org.clinic.portal.base.text.Folded;

/**
 * A sum of two small numbers, asked in words of whoever may be a program: easy for people of every age and with any aid, and
 * of no use to whoever learns its answer, which counts once.
 *
 * @param held what is kept of the form that it is about
 */
public record PlainQuestion(UUID held, int one, int other) {

    /** The field in which it is answered. */
    static final String FIELD = "answer";

    /** As it is asked. */
    public String said(Words words) {
        return words.say("website.question", number(one, words), number(other, words));
    }

    private static String number(int number, Words words) {
        return numbers(words)[number - 1];
    }

    private static String[] numbers(Words words) {
        return words.say("website.question.numbers").split(" ");
    }

    /** In figures of any script, or in a word of the page's language. */
    boolean isAnsweredBy(String answer, Words words) {
        var said = Folded.of(answer);
        var digits = PhoneNumber.digits(said);
        return digits.isEmpty()
                ? Arrays.asList(said.split(" ")).contains(Folded.of(number(one + other, words)))
                : digits.equals(String.valueOf(one + other));
    }
}
