package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.inquiry.Absence;
import org.clinic.portal.inquiry.Absences;
import org.clinic.portal.inquiry.MyDuty;
import org.clinic.portal.inquiry.due.Cadence;
import org.clinic.portal.inquiry.due.Shift;

/** What holds at the desk today for one person: that they are on duty or away, and for whom they stand in. */
class DeskBanner extends Composite<Div> {

    private final Absences absences;
    private final MyDuty duty;
    private final AwayWords words;
    private final AccountId me;
    private final Clock clock;
    private final Runnable changed;

    DeskBanner(Absences absences, MyDuty duty, AwayWords words, AccountId me, Clock clock, Runnable changed) {
        this.absences = absences;
        this.duty = duty;
        this.words = words;
        this.me = me;
        this.clock = clock;
        this.changed = changed;
        getContent().addClassName("desk-banner");
    }

    void show() {
        getContent().removeAll();
        var away = absences.now();
        duty.now()
                .ifPresent(shift -> getContent()
                        .add(new Paragraph(getTranslation("day.duty." + shift.half(), Cadence.written(Shift.CHANGE)))));
        absences.mine().ifPresent(mine -> getContent().add(mine(mine)));
        away.stoodInForBy(me)
                .forEach(absence -> getContent()
                        .add(new Paragraph(getTranslation(
                                "day.away.standing-in", absence.who().name(), words.last(absence, getLocale())))));
        setVisible(getContent().getComponentCount() > 0);
    }

    private Div mine(Absence absence) {
        boolean now = absence.isAt(clock.instant());
        var said = now
                ? getTranslation("day.away.now", words.last(absence, getLocale()))
                : getTranslation(
                        "day.away.coming", words.first(absence, getLocale()), words.last(absence, getLocale()));
        var text = new Paragraph(said);
        if (absence.standIn() != null) {
            text.add(" " + getTranslation("day.away.stood-in", absence.standIn().name()));
        }
        var back = new Button(getTranslation(now ? "day.away.back" : "day.away.cancel"), click -> {
            absences.comeBack();
            changed.run();
        });
        var mine = new Div(text, back);
        mine.addClassName("mine");
        return mine;
    }
}
