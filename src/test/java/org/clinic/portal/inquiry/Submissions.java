package org.clinic.portal.inquiry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Submissions as tests need them, each with a form of its own. */
public final class Submissions {

    public static final String MESSAGE = "My father walks with a cane. Is he still able to have this done?";

    private Submissions() {}

    public static Submission about(UUID topic, String name) {
        return of(topic, name, "h.whitman@mail.example", "(212) 555-0143", MESSAGE, false);
    }

    public static Submission of(
            UUID topic,
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String message,
            boolean trapped) {
        return new Submission(
                UUID.randomUUID().toString(),
                topic,
                1,
                "The procedure",
                null,
                null,
                "en",
                name,
                email,
                phone,
                message,
                PreferredWay.PHONE,
                "after 15:00",
                "You may contact me about my question.",
                trapped);
    }

    static Submission trapped() {
        return of(UUID.randomUUID(), "Best Offers", "offers@spam.example", null, "Buy now", true);
    }

    /** The same with the section asked about. */
    public static Submission withSection(Submission from, UUID section, String heading) {
        return new Submission(
                from.formToken(),
                from.topicId(),
                from.versionNumber(),
                from.topicTitle(),
                section,
                heading,
                from.language(),
                from.name(),
                from.email(),
                from.phone(),
                from.message(),
                from.preferredWay(),
                from.preferredTime(),
                from.consent(),
                from.trapped());
    }

    /** The same with or without the trap sprung. */
    static Submission withTrap(Submission from, boolean trapped) {
        return new Submission(
                from.formToken(),
                from.topicId(),
                from.versionNumber(),
                from.topicTitle(),
                from.sectionId(),
                from.sectionHeading(),
                from.language(),
                from.name(),
                from.email(),
                from.phone(),
                from.message(),
                from.preferredWay(),
                from.preferredTime(),
                from.consent(),
                trapped);
    }
}
