package org.clinic.portal.website;

import org.jspecify.annotations.Nullable;

/**
 * A section as a page shows it.
 *
 * @param html from the renderer, every word escaped
 * @param askAddress leads to the contact form with this section named in it; absent without form or heading
 */
public record PageSection(
        String anchor,
        String heading,
        String html,
        @Nullable String askAddress) {}
