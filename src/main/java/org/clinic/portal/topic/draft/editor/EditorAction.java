package org.clinic.portal.topic.draft.editor;

import java.util.function.Predicate;
import org.clinic.portal.topic.draft.TopicDraft;

/**
 * Something that is done with the topic from the bar of its editor.
 *
 * @param key what it is called: a translation key
 * @param offered for which drafts it is offered
 */
public record EditorAction(Group group, String key, Predicate<TopicDraft> offered, Runnable run) {

    /** Those of a group stand together, and the groups in this order. */
    public enum Group {
        /** The button that is seen without opening the menu. */
        FIRST,
        LOOK,
        WITHDRAW,
        ARRANGE
    }

    public static EditorAction of(Group group, String key, Runnable run) {
        return new EditorAction(group, key, draft -> true, run);
    }
}
