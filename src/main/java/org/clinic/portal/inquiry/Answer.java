package org.clinic.portal.inquiry;

import java.util.regex.Pattern;
import org.clinic.portal.base.text.Tidy;

/**
 * What somebody answered to one of the clinic's own questions.
 *
 * @param question its id
 * @param asked the question as they read it
 * @param said up to 2,500 characters; of several choices each on a line of its own
 */
public record Answer(String question, String asked, String said) {

    public static final int LONGEST = 2500;

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{0,19}");

    /** @throws IllegalArgumentException of a question that is none, or without an answer that can be kept */
    public Answer {
        asked = Tidy.line(asked);
        said = Tidy.text(said);
        if (!ID.matcher(question).matches() || asked.isEmpty() || said.isEmpty()) {
            throw new IllegalArgumentException("An answer is to a question");
        }
        if (said.codePointCount(0, said.length()) > LONGEST) {
            throw new IllegalArgumentException("An answer has up to %d characters".formatted(LONGEST));
        }
    }
}
