package org.clinic.portal.inquiry;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** Who wrote, and how they want to be reached. Everything but the name is theirs to leave out. */
@Embeddable
public record Sender(
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Enumerated(EnumType.STRING) @Nullable PreferredWay preferredWay,
        @Nullable String preferredTime) {

    /** Each field as one line, made safe to store; what is blank is absent. */
    public Sender {
        name = Wording.line(name);
        email = Wording.optionalLine(email);
        phone = Wording.optionalLine(phone);
        preferredTime = Wording.optionalLine(preferredTime);
    }
}
