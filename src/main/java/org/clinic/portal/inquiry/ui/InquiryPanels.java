package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.util.Locale;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.inquiry.Absences;
import org.clinic.portal.inquiry.FirstPass;
import org.clinic.portal.inquiry.InquiryDetail;
import org.clinic.portal.inquiry.InquiryMarks;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.Merging;
import org.clinic.portal.inquiry.NextSteps;
import org.clinic.portal.inquiry.Notes;
import org.clinic.portal.inquiry.OtherPersons;
import org.clinic.portal.inquiry.Wishes;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Puts together what shows one inquiry and acts on it; only where there is a screen, which needs what was read. */
@Component
@Lazy
class InquiryPanels {

    private final InquiryService inquiries;
    private final NextSteps steps;
    private final Notes notes;
    private final Merging merging;
    private final OtherPersons otherPersons;
    private final FirstPass pass;
    private final Wishes wishes;
    private final InquiryMarks marks;
    private final Absences absences;
    private final TextsRead texts;
    private final Clinic clinic;
    private final SpokenTime spoken;
    private final DueWords words;
    private final EndingWords endings;
    private final ReachWords reach;
    private final AwayWords awayWords;
    private final PlanTimes times;
    private final Translations translations;
    private final CurrentAccount current;
    private final Clock clock;

    InquiryPanels(
            InquiryService inquiries,
            NextSteps steps,
            Notes notes,
            Merging merging,
            OtherPersons otherPersons,
            FirstPass pass,
            Wishes wishes,
            InquiryMarks marks,
            Absences absences,
            TextsRead texts,
            Clinic clinic,
            SpokenTime spoken,
            DueWords words,
            EndingWords endings,
            ReachWords reach,
            AwayWords awayWords,
            PlanTimes times,
            Translations translations,
            CurrentAccount current,
            Clock clock) {
        this.inquiries = inquiries;
        this.steps = steps;
        this.notes = notes;
        this.merging = merging;
        this.otherPersons = otherPersons;
        this.pass = pass;
        this.wishes = wishes;
        this.marks = marks;
        this.absences = absences;
        this.texts = texts;
        this.clinic = clinic;
        this.spoken = spoken;
        this.words = words;
        this.endings = endings;
        this.reach = reach;
        this.awayWords = awayWords;
        this.times = times;
        this.translations = translations;
        this.current = current;
        this.clock = clock;
    }

    /** @param looks who else has the same open */
    InquiryPanel in(UI ui, Acting acting, WhoLooks looks) {
        return new InquiryPanel(looks, () -> parts(ui, acting, looks));
    }

    private OpenInquiry parts(UI ui, Acting acting, WhoLooks looks) {
        var closing = new Closing(inquiries, steps, acting, times, endings, ui.getLocale());
        var merges = new MergeDialogs(inquiries, merging, acting, endings, reach, ui);
        var asked = new WishMenu(wishes, acting, translations, ui.getLocale());
        return new OpenInquiry(
                spoken,
                looks,
                new Timeline(
                        spoken,
                        words,
                        endings,
                        new Correcting(notes, inquiries, acting, current.get().id(), clock)),
                new MarksPane(marks),
                new NextStepPane(steps, acting, closing, times, words, reach),
                new SamePersonPane(merging, otherPersons, merges, spoken, endings),
                new MergedPane(merges, spoken, texts::since),
                texts::by,
                inquiry -> new Person(inquiry, clinic, reach, asked.on(inquiry)),
                inquiry -> actions(inquiry, acting, closing, ui.getLocale()));
    }

    private ActionBar actions(InquiryDetail inquiry, Acting acting, Closing closing, Locale locale) {
        var away = absences.now();
        return new ActionBar(
                inquiry,
                inquiries,
                steps,
                current.get().id(),
                acting,
                closing,
                colleague -> awayWords.named(colleague, away, locale));
    }

    PassBar passBar(UI ui, Acting acting, Deciding.Way way) {
        var merges = new MergeDialogs(inquiries, merging, acting, endings, reach, ui);
        return new PassBar(new Deciding(pass, inquiries, merges, acting, times, way), spoken);
    }
}
