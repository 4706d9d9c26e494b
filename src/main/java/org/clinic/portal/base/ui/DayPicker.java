package org.clinic.portal.base.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Chooses a day from a calendar in the language of whoever looks at it. */
public class DayPicker extends DatePicker {

    public DayPicker(String label) {
        super(label);
        setI18n(new DatePickerI18n()
                .setMonthNames(names(Month.values(), month -> name(month, TextStyle.FULL_STANDALONE)))
                .setWeekdays(names(week(), day -> name(day, TextStyle.FULL_STANDALONE)))
                .setWeekdaysShort(names(week(), day -> name(day, TextStyle.SHORT_STANDALONE)))
                .setToday(getTranslation("common.today-alone"))
                .setCancel(getTranslation("common.cancel")));
    }

    /** As the calendar counts them: from Sunday on, whatever day it shows first. */
    private static DayOfWeek[] week() {
        return Arrays.stream(DayOfWeek.values()).map(day -> day.minus(1)).toArray(DayOfWeek[]::new);
    }

    private static <T> List<String> names(T[] all, Function<T, String> name) {
        return Arrays.stream(all).map(name).toList();
    }

    private String name(Month month, TextStyle style) {
        return month.getDisplayName(style, getLocale());
    }

    private String name(DayOfWeek day, TextStyle style) {
        return day.getDisplayName(style, getLocale());
    }
}
