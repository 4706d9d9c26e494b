package org.clinic.portal.inquiry;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Submissions as tests need them, each with a form of its own. */
public final class Submissions {

    public static final String MESSAGE = "My father walks with a cane. Is he still able to have this done?";

    private Submissions() {}

    public static Submission about(UUID topic, String name) {
        return of(topic, name, "h.whitman@mail.example", "(212) 555-0143", MESSAGE);
    }

    public static Submission of(
            UUID topic, String name, @Nullable String email, @Nullable String phone, @Nullable String message) {
        return new Submission(
                UUID.randomUUID().toString(),
                new WhatWasRead(topic, 1, "The procedure", null, null),
                "en",
                new Sender(name, email, phone, PreferredWay.PHONE, PreferredHours.ANY, "after 15:00"),
                message,
                Consent.toAll("You may contact me about my question."));
    }

    /** The same from somebody who wants to be reached in another way, or at other hours. */
    public static Submission reached(Submission from, PreferredWay way, PreferredHours hours) {
        var sender = from.sender();
        return new Submission(
                from.formToken(),
                from.read(),
                from.language(),
                new Sender(sender.name(), sender.email(), sender.phone(), way, hours, sender.preferredTime()),
                from.message(),
                from.consent());
    }

    /** The same from somebody who has said what they agree to, and how they want to be answered. */
    public static Submission agreeing(
            Submission from, Consent consent, boolean voicemail, @Nullable String answerLanguage) {
        var sender = from.sender();
        return new Submission(
                from.formToken(),
                from.read(),
                from.language(),
                new Sender(
                        sender.name(),
                        sender.email(),
                        sender.phone(),
                        sender.preferredWay(),
                        sender.preferredHours(),
                        sender.preferredTime(),
                        voicemail,
                        answerLanguage),
                from.message(),
                consent);
    }

    /** The same with a form that names its wording. */
    public static Submission worded(Submission from, int wording) {
        return new Submission(
                from.formToken(),
                from.read(),
                from.language(),
                from.sender(),
                from.message(),
                from.consent(),
                wording,
                from.answers());
    }

    /** The same with answers to questions of the clinic's own. */
    public static Submission answering(Submission from, Answer... answers) {
        return new Submission(
                from.formToken(),
                from.read(),
                from.language(),
                from.sender(),
                from.message(),
                from.consent(),
                from.wording(),
                new Answers(List.of(answers)));
    }

    /** The same in another language. */
    public static Submission in(String language, Submission from) {
        return new Submission(from.formToken(), from.read(), language, from.sender(), from.message(), from.consent());
    }

    /** The same with the section asked about. */
    public static Submission withSection(Submission from, UUID section, String heading) {
        var read = from.read();
        return new Submission(
                from.formToken(),
                new WhatWasRead(read.topicId(), read.versionNumber(), read.topicTitle(), section, heading),
                from.language(),
                from.sender(),
                from.message(),
                from.consent());
    }
}
