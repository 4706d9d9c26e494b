package org.clinic.portal.topic.presence;

import java.util.Optional;
import org.clinic.portal.base.presence.Someone;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.content.SectionId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has a topic open in a window.
 *
 * @param section what is open there, or nothing for the details
 * @param writing whether they have written there within the last minute
 */
public record Present(
        AccountId account, String name, @Nullable SectionId section, boolean writing) {

    static Present of(Someone someone) {
        return new Present(
                someone.account(),
                someone.name(),
                Optional.ofNullable(someone.part()).map(SectionId::new).orElse(null),
                someone.writing());
    }
}
