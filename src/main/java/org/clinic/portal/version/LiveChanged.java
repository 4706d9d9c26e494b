package org.clinic.portal.version;

import org.clinic.portal.content.TopicId;

/** A version went live or was withdrawn: for those on this node who know it as soon as it is committed. */
public record LiveChanged(TopicId topic) {}
