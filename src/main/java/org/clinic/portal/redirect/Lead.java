package org.clinic.portal.redirect;

import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * Where a redirect that marketing has added leads.
 *
 * @param section the part of the page that is shown, if the page has it
 * @param title of the topic's last version
 */
public record Lead(TopicId topic, @Nullable SectionId section, String title) {}
