package org.clinic.portal.inquiry.due;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clinic.portal.base.text.Tidy;
import org.clinic.portal.inquiry.due.UnreadableRuleException.Problem;

/**
 * Business time in which a first answer is promised.
 *
 * @param time whole minutes, from one to 200 hours
 */
public record PromisedTime(Duration time) {

    private static final Duration LONGEST = Duration.ofHours(200);
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):([0-5]\\d)(?:\\s*h)?");
    private static final Pattern HOURS =
            Pattern.compile("(\\d{1,3})(?:[.,](\\d))?\\s*(?:h|hrs?|hours?|horas?)\\.?(?:\\s*(?:and|y)?\\s*"
                    + "(\\d{1,2})\\s*(?:m|mins?|minutes?|minutos?)?\\.?)?");
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,5})\\s*(?:m|mins?|minutes?|minutos?)\\.?");

    public PromisedTime {
        if (!time.isPositive() || time.compareTo(LONGEST) > 0 || !time.equals(Duration.ofMinutes(time.toMinutes()))) {
            throw new UnreadableRuleException(Problem.PROMISE, time.toString());
        }
    }

    /**
     * Reads {@code 4 h}, {@code 90 min}, {@code 1 h 30}, {@code 1.5 h}, {@code 1:30}, in English or Spanish. A number alone
     * may be hours or minutes, and is neither.
     *
     * @throws UnreadableRuleException if it is none of that, nothing, or more than 200 hours
     */
    public static PromisedTime parse(String written) {
        var text = Tidy.line(written).toLowerCase(Locale.ROOT);
        return Stream.of(CLOCK, HOURS, MINUTES)
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::matches)
                .findFirst()
                .map(PromisedTime::of)
                .orElseThrow(() -> new UnreadableRuleException(Problem.PROMISE, written));
    }

    private static PromisedTime of(Matcher found) {
        if (found.pattern() == MINUTES) {
            return new PromisedTime(Duration.ofMinutes(number(found, 1)));
        }
        var hours = Duration.ofHours(number(found, 1));
        return found.pattern() == CLOCK
                ? new PromisedTime(hours.plusMinutes(number(found, 2)))
                : new PromisedTime(hours.plusMinutes(6L * number(found, 2) + number(found, 3)));
    }

    private static int number(Matcher found, int group) {
        return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
    }

    /** Such as {@code 4 h} or {@code 1 h 30 min}. */
    public String written() {
        var hours = time.toHours() == 0 ? "" : time.toHours() + " h";
        var minutes = time.toMinutesPart() == 0 ? "" : time.toMinutesPart() + " min";
        return (hours + " " + minutes).strip();
    }
}
