package org.clinic.portal.inquiry.due.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.inquiry.due.DayHours;
import org.clinic.portal.inquiry.due.DeskRules;
import org.clinic.portal.inquiry.due.NeverOpenException;

/** The hours of each day of the week, a line each. */
class WeekFields extends Composite<Div> {

    private static final double MINUTES_PER_HOUR = 60;

    private final Map<DayOfWeek, WrittenField<DayHours>> fields = new EnumMap<>(DayOfWeek.class);
    private final Paragraph length = new Paragraph();
    private final Paragraph refusal = new Paragraph();

    WeekFields(Runnable changed) {
        var help = new Paragraph(getTranslation("desk.hours.help"));
        help.addClassName("muted");
        length.addClassName("muted");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        getContent().addClassName("week");
        getContent().add(help);
        for (var day : DayOfWeek.values()) {
            var name = day.getDisplayName(TextStyle.FULL_STANDALONE, Translations.supported(getLocale()));
            var label = name.substring(0, 1).toUpperCase(getLocale()) + name.substring(1);
            var field = new WrittenField<>(label, day.name(), DayHours::parse, DayHours::written, changed);
            field.setPlaceholder(getTranslation("desk.closed"));
            fields.put(day, field);
            getContent().add(field);
        }
        getContent().add(refusal, length);
    }

    Collection<WrittenField<DayHours>> fields() {
        return fields.values();
    }

    void show(DeskRules rules) {
        fields.forEach((day, field) -> field.show(rules.on(day)));
    }

    Optional<Map<DayOfWeek, DayHours>> read() {
        var week = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
        fields.forEach((day, field) -> field.read().ifPresent(hours -> week.put(day, hours)));
        return week.size() == fields.size() ? Optional.of(week) : Optional.empty();
    }

    /** Says how long such a week is, and that nothing is wrong with it. */
    void accept(DeskRules rules) {
        var hours =
                NumberFormat.getInstance(getLocale()).format(rules.weekLength().toMinutes() / MINUTES_PER_HOUR);
        length.setText(getTranslation("desk.hours.length", hours));
        refusal.setText("");
    }

    /** Says nothing of the week as a whole while one cannot. */
    void sayNothing() {
        length.setText("");
        refusal.setText("");
    }

    void refuse(NeverOpenException never) {
        length.setText("");
        refusal.setText(getTranslation("desk.never." + never.reason()));
    }
}
