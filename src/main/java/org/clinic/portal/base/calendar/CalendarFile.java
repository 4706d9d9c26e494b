package org.clinic.portal.base.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.util.Duration;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clinic.portal.base.digest.Sha256;

/** A calendar as other calendars read it (RFC 5545). */
public record CalendarFile(String text) {

    /** How soon calendars are asked to look again, and how long something takes in them that happens in a moment. */
    public static final Duration QUARTER = Duration.builder().minutes(15).build();

    private static final int LONGEST_LINE = 75;

    private static final Pattern WRITTEN_AT = Pattern.compile("(?m)^DTSTAMP:.*\r\n");

    /** An empty one, which is to be looked at every quarter of an hour. */
    public static ICalendar begin(String product, String name) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Clinic Portal//" + product + "//EN");
        calendar.setName(name);
        // RFC 7986 wants its type said.
        calendar.setRefreshInterval(QUARTER).setParameter("VALUE", "DURATION");
        // What the two above are called by those who know no RFC 7986.
        calendar.setExperimentalProperty("X-WR-CALNAME", VObjectPropertyValues.escape(name));
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", QUARTER.toString());
        return calendar;
    }

    public static CalendarFile of(ICalendar calendar) {
        return new CalendarFile(Biweekly.write(calendar)
                .foldLines(false)
                .go()
                .lines()
                .map(CalendarFile::folded)
                .collect(Collectors.joining("\r\n", "", "\r\n")));
    }

    /** Over as many lines as it takes, none longer than 75 octets (RFC 5545, 3.1), which are fewer letters than in English. */
    private static String folded(String line) {
        var folded = new StringBuilder();
        int octets = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            var sign = Character.toString(line.codePointAt(at));
            int more = sign.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LONGEST_LINE) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(sign);
            octets += more;
        }
        return folded.toString();
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Of all that it says, but for when that was written down: so it is the same until something changes. */
    public Sha256 said() {
        return Sha256.of(WRITTEN_AT.matcher(text).replaceAll(""));
    }
}
