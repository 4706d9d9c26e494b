package org.clinic.portal.topic.draft.editor;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.clinic.portal.base.ui.Tone;

/**
 * How much of something waits in a part of the draft.
 *
 * @param tone the name of the class that gives it its colours
 */
public record WaitingTag(String text, String tone) {

    /** {@code key} is a translation key, told of the number; none where nothing waits. */
    public static List<WaitingTag> of(String key, long count, Tone tone) {
        return count == 0 ? List.of() : List.of(new WaitingTag(I18NProvider.translate(key, count), tone.className()));
    }
}
