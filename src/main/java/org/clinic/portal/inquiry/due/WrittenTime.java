package org.clinic.portal.inquiry.due;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clinic.portal.base.text.Tidy;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as people write it: {@code 9}, {@code 9:30}, {@code 15.30}, {@code 9h30}, {@code 0930}, {@code 5 pm},
 * {@code 5 p. m.}
 *
 * @param minutes of the day, as if by the clock of 24 hours
 * @param half {@code a} or {@code p}, if it was said
 */
record WrittenTime(int minutes, @Nullable String half) {

    /** Three groups: hours, minutes, half of the day. */
    static final String PATTERN =
            "(?:las?\\s+)?(\\d{1,2})(?:[:.h]?(\\d{2}))?\\s*h?(?:\\s*([ap])(?:\\.?\\s?m\\b\\.?)?)?";

    static final int DAY = 24 * 60;

    private static final int NOON = DAY / 2;
    private static final Pattern ALONE = Pattern.compile(PATTERN);

    /** The time in that half of the day; without one, in the afternoon only if a later hour of 24 was written. */
    static Optional<LocalTime> read(String written, boolean afternoon) {
        return Optional.of(ALONE.matcher(Tidy.line(written).toLowerCase(Locale.ROOT)))
                .filter(Matcher::matches)
                .flatMap(found -> of(found, 1))
                .map(time -> afternoon ? time.after(NOON) : time.minutes())
                .filter(minutes -> minutes < DAY)
                .map(minutes -> LocalTime.ofSecondOfDay(minutes * 60L));
    }

    /** The time in three groups of a match; nothing for one that no clock shows. */
    static Optional<WrittenTime> of(Matcher found, int group) {
        int hour = Integer.parseInt(found.group(group));
        int minute = found.group(group + 1) == null ? 0 : Integer.parseInt(found.group(group + 1));
        var half = found.group(group + 2);
        if (minute > 59 || hour * 60 + minute > DAY || (half != null && (hour < 1 || hour > 12))) {
            return Optional.empty();
        }
        if (half == null) {
            return Optional.of(new WrittenTime(hour * 60 + minute, null));
        }
        return Optional.of(new WrittenTime(hour % 12 * 60 + minute + (half.equals("p") ? NOON : 0), half));
    }

    /** Whether it tells that whoever wrote it counts to 24. */
    boolean isOfTwentyFour() {
        return half == null && (minutes < 60 || minutes >= 13 * 60);
    }

    /** The same on a clock of twelve hours, in the afternoon if it would come before this moment otherwise. */
    int after(int moment) {
        return half == null && minutes < NOON && minutes < moment ? minutes + NOON : minutes;
    }
}
