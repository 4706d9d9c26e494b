package org.clinic.portal.inquiry;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In which ways somebody does not want to be reached, as far as they said so in one inquiry. */
@Embeddable
record Refusals(
        @Embedded
        @AttributeOverride(name = "since", column = @Column(name = "no_calls_since"))
        @AttributeOverride(name = "by", column = @Column(name = "no_calls_by"))
        @AttributeOverride(name = "words", column = @Column(name = "no_calls_words"))
        @Nullable
        Unwanted calls,

        @Embedded
        @AttributeOverride(name = "since", column = @Column(name = "no_mail_since"))
        @AttributeOverride(name = "by", column = @Column(name = "no_mail_by"))
        @AttributeOverride(name = "words", column = @Column(name = "no_mail_words"))
        @Nullable
        Unwanted mail) {

    static final Refusals NONE = new Refusals(null, null);

    /** What was read from the database, where nobody refused anything. */
    static Refusals orNone(@Nullable Refusals read) {
        return read == null ? NONE : read;
    }

    /** The same, but that this way is refused, or is not any more. */
    Refusals with(ContactWay way, @Nullable Unwanted unwanted) {
        return switch (way) {
            case CALLS -> new Refusals(unwanted, mail);
            case MAIL -> new Refusals(calls, unwanted);
        };
    }

    /** @throws UnwantedContactException if they said so in this inquiry */
    void requireWanted(InquiryId inquiry, ContactWay way) {
        var refused = byWay().get(way);
        if (refused != null) {
            throw new UnwantedContactException(inquiry, way, refused);
        }
    }

    Map<ContactWay, Unwanted> byWay() {
        var unwanted = new EnumMap<ContactWay, Unwanted>(ContactWay.class);
        if (calls != null) {
            unwanted.put(ContactWay.CALLS, calls);
        }
        if (mail != null) {
            unwanted.put(ContactWay.MAIL, mail);
        }
        return unwanted;
    }
}
