package org.clinic.portal.asked;

import java.util.ArrayList;
import java.util.List;

/**
 * One choice of what the form of a topic asks.
 *
 * @param before what it took the place of; before the first one a topic asks what the clinic asks
 */
public record TopicFormChange(TopicForm chosen, TopicForm before) {

    /** Of choices that follow each other, the newest first, up to so many of them. */
    static List<TopicFormChange> between(List<TopicForm> chosen, int most) {
        var changes = new ArrayList<TopicFormChange>();
        for (int i = 0; i < chosen.size() && i < most; i++) {
            var before = i + 1 < chosen.size()
                    ? chosen.get(i + 1)
                    : TopicForm.none(chosen.get(i).topic());
            changes.add(new TopicFormChange(chosen.get(i), before));
        }
        return changes;
    }
}
