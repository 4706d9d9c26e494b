package org.clinic.portal.base.clinic;

import java.util.List;
import org.clinic.portal.base.text.Tidy;

/**
 * One thing that the contact form may ask.
 *
 * @param id as the form sends it: of a question of the clinic's own a letter and digits that no other ever has, else the
 *     kind's name
 * @param shown whether it is asked at all
 * @param required whether the form comes back without it
 * @param label what a question of the clinic's own asks, in a line; empty for what every form knows
 * @param help stands below it; may be empty
 * @param choices what one chooses from, each in a line
 */
public record AskedField(
        String id, Kind kind, boolean shown, boolean required, Wording label, Wording help, List<Wording> choices) {

    /** What every form knows, in its usual order, and then the kinds of questions that a clinic may add. */
    public enum Kind {
        NAME,
        PHONE,
        EMAIL,
        MESSAGE,
        WAY,
        LANGUAGE,
        TIME,
        /** Answered in a line. */
        LINE,
        /** Answered in some lines. */
        LINES,
        /** Answered with one of its choices. */
        ONE,
        /** Answered with any number of its choices. */
        SEVERAL;

        /** Whether it is a question of the clinic's own. */
        public boolean isOwn() {
            return compareTo(LINE) >= 0;
        }

        public boolean hasChoices() {
            return this == ONE || this == SEVERAL;
        }

        /** There is always a language that is chosen, so nobody can leave it out. */
        public boolean canBeRequired() {
            return this != LANGUAGE;
        }
    }

    public AskedField {
        label = line(label);
        help = line(help);
        choices = choices.stream().map(AskedField::line).toList();
    }

    /** The same, asked of whoever likes to answer. */
    AskedField asked() {
        return new AskedField(id, kind, true, false, label, help, choices);
    }

    private static Wording line(Wording wording) {
        return new Wording(Tidy.line(wording.english()), Tidy.line(wording.spanish()));
    }

    /** What every form knows, as it is asked as long as nobody has said otherwise. */
    static AskedField usual(Kind kind) {
        return new AskedField(kind.name(), kind, true, kind == Kind.NAME, Wording.NONE, Wording.NONE, List.of());
    }
}
