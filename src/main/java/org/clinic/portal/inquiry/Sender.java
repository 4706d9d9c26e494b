package org.clinic.portal.inquiry;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.clinic.portal.base.text.MailDomain;
import org.clinic.portal.base.text.Tidy;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote, and how they want to be reached. Everything but the name is theirs to leave out.
 *
 * @param voicemail whether they said that one may be left on their phone
 * @param answerLanguage in which they want to be answered, absent where it is the one they wrote in
 */
@Embeddable
public record Sender(
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Enumerated(EnumType.STRING) @Nullable PreferredWay preferredWay,
        @Embedded PreferredHours preferredHours,
        @Nullable String preferredTime,
        boolean voicemail,
        @Nullable String answerLanguage) {

    /** Each field as one line, made safe to store; what is blank is absent. The address is as people read it. */
    public Sender {
        name = Tidy.line(name);
        email = email == null ? null : Tidy.optionalLine(MailDomain.inLetters(Tidy.mailAddress(email)));
        phone = Tidy.optionalLine(phone);
        preferredTime = Tidy.optionalLine(preferredTime);
    }

    /** Who says nothing of how they are answered. */
    public Sender(
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable PreferredWay preferredWay,
            PreferredHours preferredHours,
            @Nullable String preferredTime) {
        this(name, email, phone, preferredWay, preferredHours, preferredTime, false, null);
    }

    boolean isReachedBy(ContactWay way) {
        return switch (way) {
            case CALLS -> phone != null;
            case MAIL -> email != null;
        };
    }

    /** As somebody else knows them. */
    Sender named(String other) {
        return new Sender(other, email, phone, preferredWay, preferredHours, preferredTime, voicemail, answerLanguage);
    }
}
