package org.clinic.portal.inquiry;

import java.util.UUID;
import org.clinic.portal.base.text.Tidy;
import org.clinic.portal.inquiry.SavedViewRefusedException.Reason;

/**
 * A filter kept under a name.
 *
 * @param place among the team's, or among one's own
 * @param shared whether the whole team has it; otherwise only whoever keeps it
 * @param filter without words, which are about people
 */
public record SavedView(UUID id, String name, boolean shared, int place, InquiryFilter filter) {

    /** In characters. */
    public static final int MAXIMUM_NAME = 60;

    /** @throws SavedViewRefusedException if the name says nothing or too much */
    public SavedView {
        name = Tidy.line(name);
        if (name.isEmpty()) {
            throw new SavedViewRefusedException(Reason.NAMELESS);
        }
        if (name.codePointCount(0, name.length()) > MAXIMUM_NAME) {
            throw new SavedViewRefusedException(Reason.TOO_LONG);
        }
        filter = filter.withText("");
    }

    SavedView changed(String called, boolean withAll, int at) {
        return new SavedView(id, called, withAll, at, filter);
    }
}
