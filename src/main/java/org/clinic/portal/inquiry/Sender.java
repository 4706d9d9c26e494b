package org.clinic.portal.inquiry;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.clinic.portal.base.text.MailDomain;
import org.clinic.portal.base.text.Tidy;
import org.jspecify.annotations.Nullable;

/** Who wrote, and how they want to be reached. Everything but the name is theirs to leave out. */
@Embeddable
public record Sender(
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Enumerated(EnumType.STRING) @Nullable PreferredWay preferredWay,
        @Embedded PreferredHours preferredHours,
        @Nullable String preferredTime) {

    /** Each field as one line, made safe to store; what is blank is absent. The address is as people read it. */
    public Sender {
        name = Tidy.line(name);
        email = email == null ? null : Tidy.optionalLine(MailDomain.inLetters(Tidy.mailAddress(email)));
        phone = Tidy.optionalLine(phone);
        preferredTime = Tidy.optionalLine(preferredTime);
    }
}
