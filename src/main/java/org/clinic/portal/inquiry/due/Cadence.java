package org.clinic.portal.inquiry.due;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clinic.portal.base.text.Tidy;
import org.clinic.portal.inquiry.due.UnreadableRuleException.Problem;

import static java.util.stream.Collectors.joining;

/**
 * How often, and when, somebody is called who does not answer.
 *
 * @param daysBetween the business days from each try to the next, each from 1 to 30
 * @param morning before noon: when those are called whose last call was in an afternoon
 * @param afternoon from noon on: when the others are. Whoever does not answer in the morning may in the afternoon
 */
public record Cadence(List<Integer> daysBetween, LocalTime morning, LocalTime afternoon) {

    public static final int MOST_TRIES = 10;

    /**
     * Six tries, closer together at first: of those who can be reached, 93 % are by the sixth (audit of 2,241 firms, 2011).
     */
    static final Cadence USUAL = new Cadence(List.of(1, 1, 2, 2, 3), LocalTime.of(9, 30), LocalTime.of(15, 30));

    private static final int MOST_DAYS = 30;
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    public Cadence {
        daysBetween = List.copyOf(daysBetween);
        if (daysBetween.size() >= MOST_TRIES || daysBetween.stream().anyMatch(days -> days < 1 || days > MOST_DAYS)) {
            throw new UnreadableRuleException(Problem.DAYS, written(daysBetween));
        }
        if (!morning.isBefore(LocalTime.NOON)) {
            throw new UnreadableRuleException(Problem.MORNING, written(morning));
        }
        if (afternoon.isBefore(LocalTime.NOON)) {
            throw new UnreadableRuleException(Problem.AFTERNOON, written(afternoon));
        }
    }

    /** @throws UnreadableRuleException if these are not up to nine numbers from 1 to 30, such as {@code 1, 1, 2} */
    public static List<Integer> parseDays(String written) {
        var numbers = Stream.of(BETWEEN.split(Tidy.line(written)))
                .filter(word -> !word.isEmpty())
                .toList();
        if (!numbers.stream().allMatch(word -> NUMBER.matcher(word).matches())) {
            throw new UnreadableRuleException(Problem.DAYS, written);
        }
        return new Cadence(numbers.stream().map(Integer::valueOf).toList(), USUAL.morning, USUAL.afternoon).daysBetween;
    }

    /** @throws UnreadableRuleException if this is no time before noon */
    public static LocalTime parseMorning(String written) {
        return WrittenTime.read(written, false)
                .filter(time -> time.isBefore(LocalTime.NOON))
                .orElseThrow(() -> new UnreadableRuleException(Problem.MORNING, written));
    }

    /** Reads {@code 3:30} as half past three in the afternoon. */
    public static LocalTime parseAfternoon(String written) {
        return WrittenTime.read(written, true)
                .filter(time -> !time.isBefore(LocalTime.NOON))
                .orElseThrow(() -> new UnreadableRuleException(Problem.AFTERNOON, written));
    }

    public static String written(List<Integer> days) {
        return days.stream().map(String::valueOf).collect(joining(", "));
    }

    public static String written(LocalTime time) {
        return TIME.format(time);
    }

    /** How often somebody is called before they count as out of reach. */
    public int tries() {
        return daysBetween.size() + 1;
    }

    /** The business days to the next try after so many; beyond the last, as after the last. */
    int daysAfter(int tries) {
        return daysBetween.isEmpty() ? 1 : daysBetween.get(Math.min(tries, daysBetween.size()) - 1);
    }

    /** When one rather calls in that part of the day; of the evening, as it begins. */
    LocalTime usual(PartOfDay part) {
        return switch (part) {
            case MORNING -> morning;
            case AFTERNOON -> afternoon;
            case EVENING -> part.from();
        };
    }

    /** The time of day at which somebody is called next who did not answer at this one. */
    LocalTime otherThan(LocalTime called) {
        return called.isBefore(LocalTime.NOON) ? afternoon : morning;
    }
}
