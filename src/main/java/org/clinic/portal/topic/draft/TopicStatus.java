package org.clinic.portal.topic.draft;

import java.util.Optional;

/** Where a topic stands between its draft and its readers. */
public enum TopicStatus {
    /** Never published. */
    DRAFT,
    /** The live version says what the draft says. */
    LIVE,
    /** A version is live, and the draft says something else: there are unpublished changes. */
    CHANGED,
    /** Published before, and no version is live any more. */
    WITHDRAWN;

    /** {@code unchanged} tells, if a version is live, whether the draft still says the same. */
    public static TopicStatus of(boolean wasPublished, Optional<Boolean> unchanged) {
        if (!wasPublished) {
            return DRAFT;
        }
        return unchanged.map(same -> same ? LIVE : CHANGED).orElse(WITHDRAWN);
    }
}
