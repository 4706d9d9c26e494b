package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.component.Component;
import org.clinic.portal.topic.check.Place;

/** Letters that somebody is led to in a field of plain text. */
final class LettersInField {

    private LettersInField() {}

    /** Chooses those at a place, as if they had been marked by hand. */
    static void choose(Component field, Place place) {
        field.getElement()
                .executeJs(
                        "requestAnimationFrame(() => { this.focus(); this.inputElement.setSelectionRange($0, $1) })",
                        place.start(),
                        place.end());
    }
}
