package org.clinic.portal.inquiry;

import org.clinic.portal.base.text.Tidy;
import org.clinic.portal.inquiry.Submission.Field;
import org.clinic.portal.inquiry.spam.SentTexts;
import org.jspecify.annotations.Nullable;

/**
 * What came through the contact form, whatever it is worth: as a {@link Submission}, but nothing is refused. What is too
 * long is cut, and a name may be missing.
 */
public record SentForm(
        String formToken,
        WhatWasRead read,
        String language,
        Sender sender,
        @Nullable String message,
        Consent consent,
        @Nullable Integer wording,
        Answers answers) {

    private static final int LONGEST_TOKEN = 200;

    public SentForm {
        formToken = cut(Tidy.line(formToken), LONGEST_TOKEN);
        sender = new Sender(
                cut(sender.name(), Field.NAME.maximum()),
                optional(sender.email(), Field.EMAIL),
                optional(sender.phone(), Field.PHONE),
                sender.preferredWay(),
                sender.preferredHours(),
                optional(sender.preferredTime(), Field.PREFERRED_TIME),
                sender.voicemail(),
                sender.answerLanguage());
        message = optional(Tidy.optionalText(message), Field.MESSAGE);
        consent = new Consent(
                optional(consent.toAll(), Field.CONSENT),
                optional(consent.toCalls(), Field.CONSENT),
                optional(consent.toMail(), Field.CONSENT));
    }

    /** Of a form that does not say what it said. */
    public SentForm(
            String formToken,
            WhatWasRead read,
            String language,
            Sender sender,
            @Nullable String message,
            Consent consent) {
        this(formToken, read, language, sender, message, consent, null, Answers.NONE);
    }

    public static SentForm of(Submission submission) {
        return new SentForm(
                submission.formToken(),
                submission.read(),
                submission.language(),
                submission.sender(),
                submission.message(),
                submission.consent(),
                submission.wording(),
                submission.answers());
    }

    private static @Nullable String optional(@Nullable String text, Field field) {
        return text == null ? null : cut(text, field.maximum());
    }

    /** By characters, as the database counts, and never within one. */
    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)).strip();
    }

    /** What is judged of it. */
    SentTexts texts() {
        return new SentTexts(
                sender.name(),
                sender.email(),
                sender.phone(),
                sender.preferredTime(),
                answers.below(message),
                SubmissionHash.ofWords(this).toString());
    }

    boolean hasName() {
        return !sender.name().isEmpty();
    }

    /** The same with the name that somebody else knows. */
    SentForm named(String name) {
        return new SentForm(formToken, read, language, sender.named(name), message, consent, wording, answers);
    }

    /** @throws SubmissionRefusedException without a name */
    Submission submission() {
        return new Submission(formToken, read, language, sender, message, consent, wording, answers);
    }
}
