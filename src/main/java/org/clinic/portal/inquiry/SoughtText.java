package org.clinic.portal.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.clinic.portal.base.phone.PhoneNumber;
import org.clinic.portal.base.text.Tidy;

/**
 * What somebody looks for, all of which must be found.
 *
 * @param words those that are no telephone number
 * @param numbers telephone numbers as they were typed, or four digits and more of one
 */
record SoughtText(String words, List<String> numbers) {

    /** Digits with what people put between them, and an extension; as a word of its own, or several. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<!\\S)(?:tel:)?([+(]{0,2}\\p{Nd}[\\p{Nd} ().\\p{Pd}\\u2212/+]*(?:(?:x|ext\\.?|extension|#) ?\\p{Nd}{1,7})?)(?!\\S)",
            Pattern.CASE_INSENSITIVE);

    private static final int FEWEST_DIGITS = 4;

    static SoughtText of(String typed) {
        var numbers = new ArrayList<String>();
        var words = NUMBER.matcher(Tidy.line(typed)).replaceAll(found -> {
            if (PhoneNumber.digits(found.group(1)).length() < FEWEST_DIGITS) {
                return "$0";
            }
            numbers.add(found.group(1).strip());
            return " ";
        });
        return new SoughtText(words.strip(), List.copyOf(numbers));
    }
}
