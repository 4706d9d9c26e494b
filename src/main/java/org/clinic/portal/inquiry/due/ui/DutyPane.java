package org.clinic.portal.inquiry.due.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Stream;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.ui.Menu;
import org.clinic.portal.base.ui.MenuButton;
import org.clinic.portal.inquiry.due.DutyRota;
import org.clinic.portal.inquiry.due.Shift;
import org.clinic.portal.inquiry.due.Shift.Half;

import static java.util.stream.Collectors.joining;

/** A week of half days, each with who is on duty then: what one chooses is stored at once. */
class DutyPane extends Composite<Div> {

    private final DutyRota duty;
    private final Div week = new Div();

    DutyPane(DutyRota duty) {
        this.duty = duty;
        var help = new Paragraph(getTranslation("desk.duty.help"));
        help.addClassName("muted");
        week.addClassName("rota");
        getContent().addClassName("duty");
        getContent().add(help, week);
        show();
    }

    private void show() {
        week.removeAll();
        week.add(new Span());
        Stream.of(Half.values()).forEach(half -> week.add(new Span(getTranslation("desk.duty." + half))));
        var rota = duty.rota();
        var coordinators = duty.coordinators();
        for (var day : DayOfWeek.values()) {
            week.add(new Span(day.getDisplayName(TextStyle.FULL_STANDALONE, getLocale())));
            for (var half : Half.values()) {
                var shift = new Shift(day, half);
                week.add(choice(shift, rota.getOrDefault(shift, List.of()), coordinators));
            }
        }
    }

    private Component choice(Shift shift, List<NamedAccount> onDuty, List<NamedAccount> coordinators) {
        var menu = new Menu();
        // Whoever has another name by now is shown with it, and is the same.
        coordinators.forEach(each -> {
            boolean chosen = onDuty.stream().anyMatch(other -> other.id().equals(each.id()));
            menu.addChoice(each.name(), chosen, () -> {
                if (chosen) {
                    duty.remove(shift, each);
                } else {
                    duty.add(shift, each);
                }
                show();
            });
        });
        var names = onDuty.stream().map(NamedAccount::name).collect(joining(", "));
        var button = new Button(names.isEmpty() ? getTranslation("desk.duty.nobody") : names);
        button.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation(
                                "desk.duty.of",
                                shift.day().getDisplayName(TextStyle.FULL_STANDALONE, getLocale()),
                                getTranslation("desk.duty." + shift.half()),
                                button.getText()));
        return new MenuButton(button, menu);
    }
}
