package org.clinic.portal.topic.source;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The sign that makes a line of plain text an item of a list.
 *
 * @param number 0 for a bullet
 * @param mark as it is written
 * @param text what follows it
 */
record ListMarker(int number, String mark, String text) {

    /** Signs that only ever are bullets need no space; U+F0B7 is what Word's own bullet becomes. */
    private static final Pattern BULLET = Pattern.compile("(?:([•‣◦▪●○■·\uF0B7])\\p{Zs}*|([-*–—])\\p{Zs})(\\S.*)");

    private static final Pattern NUMBER = Pattern.compile("((\\d{1,3})[.)])\\p{Zs}(\\S.*)");

    /** Reads a line without white space around it. */
    static Optional<ListMarker> of(String line) {
        var bullet = BULLET.matcher(line);
        if (bullet.matches()) {
            var mark = bullet.group(1) == null ? bullet.group(2) : bullet.group(1);
            return Optional.of(new ListMarker(0, mark, bullet.group(3)));
        }
        var number = NUMBER.matcher(line);
        if (number.matches()) {
            return Optional.of(new ListMarker(Integer.parseInt(number.group(2)), number.group(1), number.group(3)));
        }
        return Optional.empty();
    }

    boolean isNumber() {
        return number > 0;
    }
}
