package org.clinic.portal.inquiry.due;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class HolidayFileTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

    @Test
    void wholeDaysAreDaysOffWithTheirNames() {
        assertThat(HolidayFile.read(file("""
                                BEGIN:VEVENT
                                UID:1
                                DTSTART;VALUE=DATE:20261225
                                DTEND;VALUE=DATE:20261226
                                SUMMARY:Christmas Day\\, a
                                  long one
                                END:VEVENT
                                BEGIN:VEVENT
                                UID:2
                                DTSTART;VALUE=DATE:20270101
                                SUMMARY:Año Nuevo
                                END:VEVENT
                                """), TODAY))
                .containsExactly(
                        new Holiday(LocalDate.parse("2026-12-25"), "Christmas Day, a long one"),
                        new Holiday(LocalDate.parse("2027-01-01"), "Año Nuevo"));
    }

    @Test
    void whatTakesDaysIsEachOfThemAndWhatComesBackEachTime() {
        assertThat(HolidayFile.read(file("""
                                BEGIN:VEVENT
                                UID:1
                                DTSTART;VALUE=DATE:20261230
                                DTEND;VALUE=DATE:20270102
                                SUMMARY:Between the years
                                END:VEVENT
                                BEGIN:VEVENT
                                UID:2
                                DTSTART;VALUE=DATE:20200704
                                RRULE:FREQ=YEARLY
                                SUMMARY:Independence Day
                                END:VEVENT
                                """), TODAY))
                .extracting(holiday -> holiday.day().toString())
                .containsExactly("2026-12-30", "2026-12-31", "2027-01-01", "2027-07-04", "2028-07-04", "2029-07-04");
    }

    @Test
    void whatIsOverCalledOffTwiceThereOrTakesHoursIsLeftOut() {
        assertThat(HolidayFile.read(file("""
                                BEGIN:VEVENT
                                UID:1
                                DTSTART;VALUE=DATE:20251225
                                SUMMARY:Over
                                END:VEVENT
                                BEGIN:VEVENT
                                UID:2
                                DTSTART;VALUE=DATE:20261224
                                STATUS:CANCELLED
                                SUMMARY:Called off
                                END:VEVENT
                                BEGIN:VEVENT
                                UID:3
                                DTSTART:20261223T120000Z
                                DTEND:20261223T130000Z
                                SUMMARY:Lunch
                                END:VEVENT
                                BEGIN:VEVENT
                                UID:4
                                SUMMARY:At no time
                                END:VEVENT
                                BEGIN:VEVENT
                                UID:5
                                DTSTART;VALUE=DATE:20261231
                                END:VEVENT
                                BEGIN:VEVENT
                                UID:6
                                DTSTART;VALUE=DATE:20261231
                                SUMMARY:Again
                                END:VEVENT
                                """), TODAY)).containsExactly(new Holiday(LocalDate.parse("2026-12-31"), ""));
    }

    @Test
    void aLongNameIsCutAndALongTimeEnds() {
        var holidays = HolidayFile.read(file("""
                        BEGIN:VEVENT
                        UID:1
                        DTSTART;VALUE=DATE:20261201
                        DTEND;VALUE=DATE:20991201
                        SUMMARY:%s
                        END:VEVENT
                        """.formatted("é".repeat(150))), TODAY);

        assertThat(holidays)
                .hasSize(60)
                .first()
                .returns(100, holiday -> holiday.name().length());
    }

    @Test
    @Timeout(10)
    void whatComesBackEverySecondIsReadInNoTime() {
        assertThat(HolidayFile.read(file("""
                                BEGIN:VEVENT
                                UID:1
                                DTSTART;VALUE=DATE:19000101
                                RRULE:FREQ=SECONDLY
                                END:VEVENT
                                """), TODAY)).hasSizeLessThan(3 * 366 + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Dear all, we are closed on Friday.", "BEGIN:VCALENDAR", "\0\0\0", "{\"a\": [1, 2]}"})
    void whatIsNoCalendarHasNone(String content) {
        assertThat(HolidayFile.read(content.getBytes(UTF_8), TODAY)).isEmpty();
    }

    private static byte[] file(String events) {
        return ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Test//EN\n" + events + "END:VCALENDAR\n")
                .replace("\n", "\r\n")
                .getBytes(UTF_8);
    }
}
