package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.inquiry.Absences;
import org.clinic.portal.inquiry.HandingOver;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.MyDuty;
import org.springframework.stereotype.Component;

/** Puts together what My day says and offers of who does whose work. */
@Component
class DeskActs {

    private final Absences absences;
    private final MyDuty duty;
    private final HandingOver handing;
    private final InquiryService inquiries;
    private final AwayWords words;
    private final CurrentAccount current;
    private final Clinic clinic;
    private final Clock clock;

    DeskActs(
            Absences absences,
            MyDuty duty,
            HandingOver handing,
            InquiryService inquiries,
            AwayWords words,
            CurrentAccount current,
            Clinic clinic,
            Clock clock) {
        this.absences = absences;
        this.duty = duty;
        this.handing = handing;
        this.inquiries = inquiries;
        this.words = words;
        this.current = current;
        this.clinic = clinic;
        this.clock = clock;
    }

    DeskBanner banner(Runnable changed) {
        return new DeskBanner(absences, duty, words, current.get().id(), clock, changed);
    }

    Button leave(UI ui, Runnable changed) {
        return new Button(
                ui.getTranslation("day.away.action"),
                click -> new AbsenceDialog(
                                absences, colleagues(), LocalDate.ofInstant(clock.instant(), clinic.zone()), changed)
                        .open());
    }

    Button handOver(UI ui, Runnable changed) {
        return new Button(ui.getTranslation("day.hand.action"), click -> {
            if (handing.mine() == 0) {
                Notices.show(ui.getTranslation("day.hand.none"));
                return;
            }
            var away = absences.now();
            new HandOverDialog(handing, colleagues(), each -> words.named(each, away, ui.getLocale()), changed).open();
        });
    }

    private List<NamedAccount> colleagues() {
        var me = current.get().id();
        return inquiries.colleagues().stream()
                .filter(each -> !each.id().equals(me))
                .toList();
    }
}
