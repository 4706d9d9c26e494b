package org.clinic.portal.website;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clinic.portal.base.clinic.AskedField.Kind;
import org.clinic.portal.content.Section;
import org.clinic.portal.inquiry.Arrival.Trap;
import org.clinic.portal.inquiry.PreferredHours;
import org.clinic.portal.inquiry.PreferredWay;
import org.clinic.portal.inquiry.Sender;
import org.clinic.portal.inquiry.SentForm;
import org.clinic.portal.inquiry.Submission;
import org.clinic.portal.inquiry.WhatWasRead;
import org.clinic.portal.version.PublishedVersion;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor typed, as they typed it.
 *
 * @param section the id of the section asked about, as sent
 * @param voicemail whether one may be left
 * @param answerLanguage in which the answer is wanted, as sent
 * @param consent to which ways of getting in touch
 * @param trap how the field came that people leave empty
 * @param held what is kept of an earlier try since its sender was asked a plain question, as sent
 * @param answer to that question
 * @param own the answers to questions of the clinic's own
 * @param noted the names of what was said of it in kindness already, as sent
 */
public record ContactForm(
        String token,
        String section,
        String name,
        String email,
        String phone,
        String message,
        @Nullable PreferredWay preferredWay,
        PreferredHours preferredHours,
        String preferredTime,
        boolean voicemail,
        String answerLanguage,
        Ticked consent,
        Trap trap,
        String held,
        String answer,
        OwnAnswers own,
        String noted) {

    static ContactForm empty(@Nullable Section about) {
        return new ContactForm(
                "",
                about == null ? "" : about.id().toString(),
                "",
                "",
                "",
                "",
                null,
                PreferredHours.ANY,
                "",
                false,
                "",
                Ticked.NOTHING,
                Trap.EMPTY,
                "",
                "",
                OwnAnswers.NONE,
                "");
    }

    static ContactForm of(FormFields fields) {
        return new ContactForm(
                fields.text("token"),
                fields.text("section"),
                fields.text("name"),
                fields.text("email"),
                fields.text("phone"),
                fields.text("message"),
                way(fields.text("preferredWay")),
                new PreferredHours(
                        !fields.text("mornings").isEmpty(),
                        !fields.text("afternoons").isEmpty(),
                        !fields.text("evenings").isEmpty()),
                fields.text("preferredTime"),
                !fields.text("voicemail").isEmpty(),
                fields.text("answerLanguage"),
                Ticked.in(fields),
                trap(fields),
                fields.text("held"),
                fields.text("answer"),
                OwnAnswers.in(fields),
                fields.text(KindNote.SAID));
    }

    /** The same, but agreeing to something else. */
    ContactForm agreeingTo(Ticked other) {
        return with(message, other, noted);
    }

    /** The same, with the names of what has been said of it in kindness by now. */
    ContactForm noting(String said) {
        return with(message, consent, said);
    }

    /** The same with these lines below the message. */
    ContactForm adding(List<String> lines) {
        var text = String.join("\n", lines);
        return lines.isEmpty() ? this : with(message.isBlank() ? text : message + "\n\n" + text, consent, noted);
    }

    private ContactForm with(String message, Ticked consent, String noted) {
        return new ContactForm(
                token,
                section,
                name,
                email,
                phone,
                message,
                preferredWay,
                preferredHours,
                preferredTime,
                voicemail,
                answerLanguage,
                consent,
                trap,
                held,
                answer,
                own,
                noted);
    }

    private static Trap trap(FormFields fields) {
        return fields.find("subject")
                .map(value -> value.isEmpty() ? Trap.EMPTY : Trap.FILLED)
                .orElse(Trap.ABSENT);
    }

    /** The section's id, if it can be one. */
    Optional<UUID> sectionId() {
        return id(section);
    }

    /** Refused by the inquiry's own rules where they are not kept. */
    Submission submission(FormOrigin origin, FormAsks asks, @Nullable Section about, Words words, String clinic) {
        var version = origin.version();
        return new Submission(
                token,
                read(version, about),
                version.content().language(),
                sender(version),
                message,
                consent.said(origin.wording(), words, clinic),
                origin.wordingNumber(),
                asks.answers(own));
    }

    /** The same, whatever it is worth. */
    SentForm sent(FormOrigin origin, FormAsks asks, @Nullable Section about, Words words, String clinic) {
        var version = origin.version();
        return new SentForm(
                token,
                read(version, about),
                version.content().language(),
                sender(version),
                message,
                consent.said(origin.wording(), words, clinic),
                origin.wordingNumber(),
                asks.answers(own));
    }

    private static WhatWasRead read(PublishedVersion version, @Nullable Section about) {
        return new WhatWasRead(
                version.topic().id(),
                version.number(),
                version.content().title(),
                about == null ? null : about.id().id(),
                about == null ? null : about.heading());
    }

    private Sender sender(PublishedVersion version) {
        return new Sender(
                name,
                email,
                phone,
                preferredWay,
                preferredHours,
                preferredTime,
                voicemail,
                otherThan(version.content().language()));
    }

    /** Between which somebody has chosen who wants the answer in another one than theirs; else none. */
    List<Locale> languages(String written) {
        var other = otherThan(written);
        return other == null ? List.of() : List.of(Locale.forLanguageTag(written), Locale.forLanguageTag(other));
    }

    private @Nullable String otherThan(String written) {
        return Submission.LANGUAGES.contains(answerLanguage) && !answerLanguage.equals(written) ? answerLanguage : null;
    }

    /** What every form knows and something was said to in this one, with what that makes no sense without. */
    Set<Kind> answered(String language) {
        var kinds = EnumSet.of(Kind.NAME);
        if (!phone.isBlank() || voicemail) {
            kinds.add(Kind.PHONE);
        }
        if (!email.isBlank()) {
            kinds.add(Kind.EMAIL);
        }
        if (!message.isBlank()) {
            kinds.add(Kind.MESSAGE);
        }
        if (preferredWay != null) {
            kinds.addAll(Set.of(Kind.WAY, Kind.PHONE, Kind.EMAIL));
        }
        if (otherThan(language) != null) {
            kinds.add(Kind.LANGUAGE);
        }
        if (!preferredTime.isBlank() || !preferredHours.parts().isEmpty()) {
            kinds.addAll(Set.of(Kind.TIME, Kind.PHONE));
        }
        return kinds;
    }

    /** In which the form says that the answer is wanted: in its own, until somebody chooses another. */
    public String answerLanguageOr(String own) {
        return Submission.LANGUAGES.contains(answerLanguage) ? answerLanguage : own;
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static @Nullable PreferredWay way(String sent) {
        return Arrays.stream(PreferredWay.values())
                .filter(way -> way.name().equals(sent))
                .findFirst()
                .orElse(null);
    }
}
