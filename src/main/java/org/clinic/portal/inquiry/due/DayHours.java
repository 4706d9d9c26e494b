package org.clinic.portal.inquiry.due;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clinic.portal.base.text.Tidy;
import org.clinic.portal.inquiry.due.UnreadableRuleException.Problem;

import static java.util.stream.Collectors.joining;

/**
 * When the clinic works on one day of the week.
 *
 * @param blocks in order; none on a day off
 */
public record DayHours(List<OpenBlock> blocks) {

    public static final DayHours CLOSED = new DayHours(List.of());

    private static final Set<String> SAID_CLOSED = Set.of("", "-", "–", "—", "closed", "off", "cerrado");
    private static final Pattern BETWEEN = Pattern.compile("[,;+&/]|\\b(?:and|y)\\b");
    private static final Pattern BLOCK = Pattern.compile("(?:from\\s+|de\\s+)?" + WrittenTime.PATTERN
            + "\\s*(?:[-\\u2010-\\u2015\\u2212~]|\\b(?:to|till|until|a|al|hasta)\\b)\\s*" + WrittenTime.PATTERN);

    /** Puts them in order. */
    public DayHours {
        blocks = blocks.stream().sorted(Comparator.comparing(OpenBlock::from)).toList();
        for (int index = 1; index < blocks.size(); index++) {
            if (!blocks.get(index - 1).isBefore(blocks.get(index))) {
                throw new UnreadableRuleException(
                        Problem.OVERLAP,
                        blocks.get(index - 1).written(),
                        blocks.get(index).written());
            }
        }
    }

    /**
     * Reads what people write, in English or Spanish: {@code 9-17}, {@code 9:00–12:00, 13:00–17:00}, {@code 9 am to 5 pm},
     * {@code 9 a 12 y 13 a 17}, {@code closed}. Where nothing tells otherwise, hours that would run backward are of the
     * afternoon: {@code 9-12, 1-5}.
     *
     * @throws UnreadableRuleException if it is none of that, or two of its parts overlap
     */
    public static DayHours parse(String written) {
        var text = Tidy.line(written).toLowerCase(Locale.ROOT);
        if (SAID_CLOSED.contains(text)) {
            return CLOSED;
        }
        var spans = Stream.of(BETWEEN.split(text))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Span::of)
                .toList();
        boolean twelve = spans.stream().noneMatch(Span::isOfTwentyFour);
        var blocks = new ArrayList<OpenBlock>();
        int before = 0;
        for (var span : spans) {
            blocks.add(span.block(twelve ? before : 0, twelve));
            before = minutes(blocks.getLast().until());
        }
        return new DayHours(blocks);
    }

    /** Two times as they were written. */
    private record Span(String written, WrittenTime from, WrittenTime until) {

        static Span of(String written) {
            var found = BLOCK.matcher(written);
            if (!found.matches()) {
                throw new UnreadableRuleException(Problem.HOURS, written);
            }
            var from = WrittenTime.of(found, 1);
            var until = WrittenTime.of(found, 4);
            if (from.isEmpty() || until.isEmpty()) {
                throw new UnreadableRuleException(Problem.HOURS, written);
            }
            return new Span(written, from.get(), until.get());
        }

        boolean isOfTwentyFour() {
            return from.isOfTwentyFour() || until.isOfTwentyFour();
        }

        OpenBlock block(int before, boolean twelve) {
            int begin = from.after(before);
            if (twelve
                    && from.half() == null
                    && until.half() != null
                    && begin + WrittenTime.DAY / 2 < until.minutes()) {
                // "1-5 pm" is as long as "1-5".
                begin += WrittenTime.DAY / 2;
            }
            int end = twelve ? until.after(begin + 1) : until.minutes();
            end = end == 0 ? WrittenTime.DAY : end;
            if (end <= begin) {
                throw new UnreadableRuleException(Problem.BACKWARD, written);
            }
            return new OpenBlock(
                    LocalTime.ofSecondOfDay(begin * 60L), LocalTime.ofSecondOfDay(end % WrittenTime.DAY * 60L));
        }
    }

    /** As one may write it, such as {@code 9:00–12:00, 13:00–17:00}; empty on a day off. */
    public String written() {
        return blocks.stream().map(OpenBlock::written).collect(joining(", "));
    }

    /** How long the clinic works on a day without a change of the clock. */
    public Duration length() {
        return blocks.stream()
                .map(block ->
                        Duration.ofMinutes(minutes(block.until()) - block.from().toSecondOfDay() / 60))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Minutes of the day at which something ends: midnight is its end. */
    static int minutes(LocalTime until) {
        return until.equals(LocalTime.MIDNIGHT) ? WrittenTime.DAY : until.toSecondOfDay() / 60;
    }
}
