package org.clinic.portal.redirect;

import java.time.Instant;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.Hand;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.Slug;
import org.clinic.portal.content.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * That an address leads to a topic, as somebody has added it. It never changes; it is removed, and another one added.
 *
 * @param slug at which no topic is, or ever was
 * @param section the part of its page that is shown, as long as the page has it; absent for all of it
 * @param addedName of who added it, at that time
 */
public record Redirect(
        RedirectId id,
        String slug,
        TopicId topic,
        @Nullable SectionId section,
        Instant addedAt,
        AccountId addedBy,
        String addedName) {

    public Redirect {
        if (!Slug.isSlug(slug)) {
            throw new InvalidContentException("Not a slug");
        }
    }

    static Redirect added(String slug, TopicId topic, @Nullable SectionId section, Hand by) {
        return new Redirect(new RedirectId(), slug, topic, section, by.at(), by.id(), by.name());
    }
}
