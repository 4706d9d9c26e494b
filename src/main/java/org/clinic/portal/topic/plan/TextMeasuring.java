package org.clinic.portal.topic.plan;

import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.version.Measured;

/** Tells what is recorded of a text when it is published: by those who hold texts against the clinic's standards. */
public interface TextMeasuring {

    Measured of(TopicId topic, TopicContent content);
}
