package org.clinic.portal.topic.draft.editor;

import java.util.List;
import java.util.Map;

/** Tells how much of something waits in which part of a draft; asked again whenever a signal that it reads has changed. */
@FunctionalInterface
public interface WaitingTags {

    /** By part, as in {@link EditorAddress}; nothing for those in which nothing waits. */
    Map<String, List<WaitingTag>> tags();
}
