package org.clinic.portal.inquiry;

import java.util.EnumMap;
import java.util.Set;
import org.clinic.portal.base.text.Tidy;
import org.clinic.portal.inquiry.SubmissionRefusedException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor sent through the contact form, made safe to store: tidied, without half surrogate pairs (these become
 * U+FFFD); what is blank is absent. Lengths are counted in characters, as PostgreSQL does. What remains unfit is a {@link
 * SubmissionRefusedException}.
 *
 * @param formToken the signed token of the form it was sent with, a part of what makes it the same submission
 * @param read what it is about
 * @param language of the page, {@code en} or {@code es}
 * @param consent what the visitor agreed to, in the words of the form
 * @param wording the number of what the form said, absent where it does not say which
 * @param answers to the clinic's own questions
 */
public record Submission(
        String formToken,
        WhatWasRead read,
        String language,
        Sender sender,
        @Nullable String message,
        Consent consent,
        @Nullable Integer wording,
        Answers answers) {

    /** In which one can write to the clinic, as {@code "en"}. */
    public static final Set<String> LANGUAGES = Set.of("en", "es");

    /** What a visitor fills in and can get wrong, with the most characters it may have. */
    public enum Field {
        NAME(200),
        EMAIL(254),
        PHONE(100),
        MESSAGE(5000),
        PREFERRED_TIME(200),
        CONSENT(1000);

        private final int maximum;

        Field(int maximum) {
            this.maximum = maximum;
        }

        public int maximum() {
            return maximum;
        }
    }

    public Submission {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("No language of ours");
        }
        if (sender.answerLanguage() != null && !isOther(sender.answerLanguage(), language)) {
            throw new IllegalArgumentException("Not another language of ours");
        }
        message = Tidy.optionalText(message);

        var problems = new EnumMap<Field, Reason>(Field.class);
        if (sender.name().isEmpty()) {
            problems.put(Field.NAME, Reason.MISSING);
        }
        limit(Field.NAME, sender.name(), problems);
        limit(Field.EMAIL, sender.email(), problems);
        limit(Field.PHONE, sender.phone(), problems);
        limit(Field.MESSAGE, message, problems);
        limit(Field.PREFERRED_TIME, sender.preferredTime(), problems);
        limit(Field.CONSENT, consent.toAll(), problems);
        limit(Field.CONSENT, consent.toCalls(), problems);
        limit(Field.CONSENT, consent.toMail(), problems);
        if (!problems.isEmpty()) {
            throw new SubmissionRefusedException(problems);
        }
    }

    /** Of a form that does not say what it said. */
    public Submission(
            String formToken,
            WhatWasRead read,
            String language,
            Sender sender,
            @Nullable String message,
            Consent consent) {
        this(formToken, read, language, sender, message, consent, null, Answers.NONE);
    }

    private static boolean isOther(String wanted, String language) {
        return LANGUAGES.contains(wanted) && !wanted.equals(language);
    }

    private static void limit(Field field, @Nullable String text, EnumMap<Field, Reason> problems) {
        if (text != null && text.codePointCount(0, text.length()) > field.maximum()) {
            problems.put(field, Reason.TOO_LONG);
        }
    }
}
