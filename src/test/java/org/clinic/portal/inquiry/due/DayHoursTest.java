package org.clinic.portal.inquiry.due;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.clinic.portal.inquiry.due.UnreadableRuleException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DayHoursTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9-17                             | 9:00–17:00",
                "9:00–12:00, 13:00–17:00          | 9:00–12:00, 13:00–17:00",
                "09:00-12:00,13:00-17:00          | 9:00–12:00, 13:00–17:00",
                "0900 - 1230; 1330 - 1700         | 9:00–12:30, 13:30–17:00",
                "9.30 — 17.15                     | 9:30–17:15",
                "9h30-17h                         | 9:30–17:00",
                "9 am to 5 pm                     | 9:00–17:00",
                "9AM-12PM & 1PM-5:30PM            | 9:00–12:00, 13:00–17:30",
                "from 9 until 17                  | 9:00–17:00",
                "9 a 12 y 13 a 17                 | 9:00–12:00, 13:00–17:00",
                "de las 9 a las 17                | 9:00–17:00",
                "9 a. m. – 5 p. m.                | 9:00–17:00",
                // By a clock of twelve hours time goes on as well.
                "9-5                              | 9:00–17:00",
                "8:30-12, 1-5                     | 8:30–12:00, 13:00–17:00",
                "9-12, 12-5                       | 9:00–12:00, 12:00–17:00",
                "1-5pm                            | 13:00–17:00",
                "9-5pm                            | 9:00–17:00",
                "11-1                             | 11:00–13:00",
                // By one of 24 the order does not matter.
                "13-17, 9-12                      | 9:00–12:00, 13:00–17:00",
                "0-24                             | 0:00–24:00",
                "18:00-0:00                       | 18:00–24:00"
            })
    void hoursAreReadAsPeopleWriteThem(String written, String meant) {
        assertThat(DayHours.parse(written).written()).isEqualTo(meant);
        assertThat(DayHours.parse(meant)).isEqualTo(DayHours.parse(written));
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "closed", "Cerrado", "-", "—"})
    void aDayCanBeClosed(String written) {
        assertThat(DayHours.parse(written)).isEqualTo(DayHours.CLOSED);
        assertThat(DayHours.CLOSED.written()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9               | HOURS    | 9",
                "9-              | HOURS    | 9-",
                "9-17-18         | HOURS    | 9-17-18",
                "9-12, nonsense  | HOURS    | nonsense",
                "9-25            | HOURS    | 9-25",
                "9:60-17         | HOURS    | 9:60-17",
                "13pm-17pm       | HOURS    | 13pm-17pm",
                "0am-5pm         | HOURS    | 0am-5pm",
                "24:30-25        | HOURS    | 24:30-25",
                "17-9            | BACKWARD | 17-9",
                "22:00–6:00      | BACKWARD | 22:00–6:00",
                "5pm-9am         | BACKWARD | 5pm-9am",
                "13-13           | BACKWARD | 13-13",
                "9-13, 12-17     | OVERLAP  | 9:00–13:00",
                "12-17, 9-13     | OVERLAP  | 9:00–13:00",
                "9am-1pm, 12pm-5pm | OVERLAP | 9:00–13:00",
                "0-24, 9-17      | OVERLAP  | 0:00–24:00"
            })
    void whatCannotBeMeantIsRefusedWithTheWordsThatAreWrong(String written, Problem problem, String part) {
        assertThatExceptionOfType(UnreadableRuleException.class)
                .isThrownBy(() -> DayHours.parse(written))
                .satisfies(refused -> {
                    assertThat(refused.problem()).isEqualTo(problem);
                    assertThat(refused.parts()).startsWith(part);
                });
    }

    @Test
    void partsThatMeetAreNoOverlapAndCountTogether() {
        var hours = new DayHours(List.of(
                new OpenBlock(LocalTime.of(12, 0), LocalTime.MIDNIGHT),
                new OpenBlock(LocalTime.of(9, 0), LocalTime.of(12, 0))));

        assertThat(hours.written()).isEqualTo("9:00–12:00, 12:00–24:00");
        assertThat(hours.length()).isEqualTo(Duration.ofHours(15));
    }
}
