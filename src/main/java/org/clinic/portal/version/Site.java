package org.clinic.portal.version;

import java.util.List;
import java.util.Optional;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;

/** What visitors read, all of it: now ({@link PublishedTopics}), or at another moment ({@link SiteAsOf}). */
public interface Site {

    /** What is live, by title. */
    List<PublishedTopic> live();

    /** What a slug leads to, be it the present one or one that a version had. */
    Publication find(String slug);

    /** Where a section can be read, if its topic is live. */
    Optional<LiveSection> whereIs(TopicId topic, SectionId section);

    /** All that were published of a topic, the newest first. */
    List<ToldVersion> told(TopicId topic);

    /** Any version that there is, live or not. */
    Optional<PublishedVersion> version(TopicId topic, int number);
}
