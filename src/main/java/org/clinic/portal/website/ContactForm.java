package org.clinic.portal.website;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.content.Section;
import org.clinic.portal.inquiry.PreferredHours;
import org.clinic.portal.inquiry.PreferredWay;
import org.clinic.portal.inquiry.Sender;
import org.clinic.portal.inquiry.Submission;
import org.clinic.portal.inquiry.WhatWasRead;
import org.clinic.portal.version.PublishedVersion;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor typed, as they typed it.
 *
 * @param section the id of the section asked about, as sent
 * @param trapped whether the field that people leave empty was filled
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
        boolean consent,
        boolean trapped) {

    /** The fields that can be wrong, in the order in which the page shows them. */
    static final List<String> FIELDS = List.of("name", "phone", "email", "message", "preferredTime");

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
                false);
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
                !fields.text("consent").isEmpty(),
                !fields.text("subject").isEmpty());
    }

    /** The section's id, if it can be one. */
    Optional<UUID> sectionId() {
        return id(section);
    }

    /** Refused by the inquiry's own rules where they are not kept. */
    Submission submission(PublishedVersion version, @Nullable Section about, Words words, String clinic) {
        var content = version.content();
        return new Submission(
                token,
                new WhatWasRead(
                        version.topic().id(),
                        version.number(),
                        content.title(),
                        about == null ? null : about.id().id(),
                        about == null ? null : about.heading()),
                content.language(),
                new Sender(name, email, phone, preferredWay, preferredHours, preferredTime),
                message,
                consent ? words.say("website.form.consent", clinic) : null,
                trapped);
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
