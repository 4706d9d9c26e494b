package org.clinic.portal.inquiry.due;

import java.time.LocalDate;
import org.clinic.portal.base.text.Tidy;

/**
 * A day on which the clinic does not work, whatever day of the week it is.
 *
 * @param name what the day is called, of up to 100 characters; may be empty
 */
public record Holiday(LocalDate day, String name) {

    public static final int LONGEST_NAME = 100;

    public Holiday {
        name = Tidy.line(name);
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new IllegalArgumentException("The name of a holiday has up to 100 characters");
        }
    }
}
