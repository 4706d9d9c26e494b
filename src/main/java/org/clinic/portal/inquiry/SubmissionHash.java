package org.clinic.portal.inquiry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.clinic.portal.base.digest.Sha256;
import org.jspecify.annotations.Nullable;

/** Tells whether two submissions are one, sent twice: SHA-256 of what the visitor sent and of the form's token. */
final class SubmissionHash {

    private final MessageDigest digest = Sha256.digest();

    private SubmissionHash() {}

    /** Leaves out the trap: the same words are the same inquiry whether or not a browser filled that field. */
    static byte[] of(Submission submission) {
        var hash = new SubmissionHash()
                .with(submission.formToken())
                .with(submission.read().topicId())
                .with(submission.read().versionNumber())
                .with(submission.read().sectionId())
                .with(submission.language())
                .with(submission.sender().name())
                .with(submission.sender().email())
                .with(submission.sender().phone())
                .with(submission.message())
                .with(submission.sender().preferredWay())
                .with(submission.sender().preferredTime())
                .with(submission.consent().toAll());
        // Without any it is the hash that it was before hours could be chosen.
        submission.sender().preferredHours().parts().forEach(hash::with);
        hash.withAnswer(submission.sender(), submission.consent());
        hash.withAnswers(submission.answers());
        return hash.digest.digest();
    }

    /** Of what the visitor wrote alone: the same with whichever form, and under whichever version, it was sent. */
    static Sha256 ofWords(SentForm form) {
        var hash = new SubmissionHash()
                .with(form.read().topicId())
                .with(form.read().sectionId())
                .with(form.sender().name())
                .with(form.sender().email())
                .with(form.sender().phone())
                .with(form.message())
                .with(form.sender().preferredWay())
                .with(form.sender().preferredTime())
                .with(form.consent().toAll() != null);
        form.sender().preferredHours().parts().forEach(hash::with);
        hash.withAnswer(form.sender(), Consent.NONE);
        for (var way : ContactWay.values()) {
            hash.withSaid(way, form.consent().toAll() == null && form.consent().isTo(way) ? true : null);
        }
        hash.withAnswers(form.answers());
        return new Sha256(hash.digest.digest());
    }

    /** How they want to be answered. Without any of it this too is the hash that it was before. */
    private void withAnswer(Sender sender, Consent consent) {
        withSaid("voicemail", sender.voicemail() ? true : null);
        withSaid("language", sender.answerLanguage());
        withSaid(ContactWay.CALLS, consent.toCalls());
        withSaid(ContactWay.MAIL, consent.toMail());
    }

    /** To the clinic's own questions, whatever these are called. */
    private void withAnswers(Answers answers) {
        answers.all().forEach(answer -> with("answer").with(answer.question()).with(answer.said()));
    }

    private void withSaid(Object name, @Nullable Object said) {
        if (said != null) {
            with(name).with(said);
        }
    }

    /** Each part with its length before it, so that moving a letter from one field to the next is a difference. */
    private SubmissionHash with(@Nullable Object part) {
        if (part == null) {
            digest.update(length(-1));
        } else {
            byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
            digest.update(length(bytes.length));
            digest.update(bytes);
        }
        return this;
    }

    private static byte[] length(int length) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
    }
}
