package org.clinic.portal.inquiry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import org.clinic.portal.base.text.Tidy;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done next on an inquiry, and by when. Each that is open has exactly one, no other has any; whatever says
 * that something is due reads it here.
 *
 * @param tryNumber the how manieth call it is, for a call only
 * @param words what a follow-up is about, of up to 200 characters, if there is anything to say
 */
@Embeddable
public record NextStep(
        @Column(name = "next_step") @Enumerated(EnumType.STRING)
        NextStepKind kind,

        @Column(name = "next_step_by") Instant by,

        @Column(name = "next_step_try") @Nullable Integer tryNumber,

        @Column(name = "next_step_words") @Nullable String words) {

    /** The most characters that {@code words} may have. */
    public static final int MAXIMUM_WORDS = 200;

    public NextStep {
        if ((kind == NextStepKind.CALL) != (tryNumber != null) || (tryNumber != null && tryNumber < 1)) {
            throw new IllegalArgumentException("A call, and nothing else, is the first try or a later one");
        }
        words = Tidy.optionalLine(words);
        if (words != null
                && (kind != NextStepKind.FOLLOW_UP || words.codePointCount(0, words.length()) > MAXIMUM_WORDS)) {
            throw new IllegalArgumentException("A follow-up, and nothing else, has up to 200 characters of words");
        }
    }

    static NextStep firstAnswer(Instant by) {
        return new NextStep(NextStepKind.FIRST_ANSWER, by, null, null);
    }

    static NextStep call(int tryNumber, Instant by) {
        return new NextStep(NextStepKind.CALL, by, tryNumber, null);
    }

    public static NextStep followUp(@Nullable String words, Instant by) {
        return new NextStep(NextStepKind.FOLLOW_UP, by, null, words);
    }

    public static NextStep waitUntil(Instant by) {
        return new NextStep(NextStepKind.WAIT, by, null, null);
    }

    public static NextStep comeBack(Instant by) {
        return new NextStep(NextStepKind.COME_BACK, by, null, null);
    }

    /** A follow-up by the same time in place of a call, else the same. */
    NextStep withoutCall() {
        return kind == NextStepKind.CALL ? followUp(null, by) : this;
    }

    /** How often somebody will have been called if that is done now. */
    public int tries() {
        return Objects.requireNonNullElse(tryNumber, 1);
    }
}
