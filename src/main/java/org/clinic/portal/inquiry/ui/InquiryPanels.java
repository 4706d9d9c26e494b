package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.UI;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.mention.Mentions;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.inquiry.FirstPass;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.Merging;
import org.clinic.portal.inquiry.NextSteps;
import org.clinic.portal.inquiry.ReadContent;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Puts together what shows one inquiry and acts on it; only where there is a screen, which needs what was read. */
@Component
@Lazy
class InquiryPanels {

    private final InquiryService inquiries;
    private final NextSteps steps;
    private final Merging merging;
    private final FirstPass pass;
    private final ReadContent content;
    private final Clinic clinic;
    private final SpokenTime spoken;
    private final DueWords words;
    private final EndingWords endings;
    private final PlanTimes times;
    private final CurrentAccount current;

    InquiryPanels(
            InquiryService inquiries,
            NextSteps steps,
            Merging merging,
            FirstPass pass,
            ReadContent content,
            Clinic clinic,
            SpokenTime spoken,
            DueWords words,
            EndingWords endings,
            PlanTimes times,
            CurrentAccount current) {
        this.inquiries = inquiries;
        this.steps = steps;
        this.merging = merging;
        this.pass = pass;
        this.content = content;
        this.clinic = clinic;
        this.spoken = spoken;
        this.words = words;
        this.endings = endings;
        this.times = times;
        this.current = current;
    }

    /** @param looks who else has the same open */
    InquiryPanel in(UI ui, Acting acting, WhoLooks looks) {
        var closing = new Closing(inquiries, steps, acting, times, endings, ui.getLocale());
        var merges = new MergeDialogs(inquiries, merging, acting, endings, ui);
        return new InquiryPanel(
                content,
                clinic,
                spoken,
                looks,
                new Timeline(spoken, words, endings, () -> new Mentions(inquiries.colleagues())),
                new NextStepPane(steps, acting, closing, times, words),
                new SamePersonPane(merging, merges, spoken, endings),
                new MergedPane(merges, spoken),
                inquiry ->
                        new ActionBar(inquiry, inquiries, steps, current.get().id(), acting, closing));
    }

    PassBar passBar(UI ui, Acting acting, Deciding.Way way) {
        var merges = new MergeDialogs(inquiries, merging, acting, endings, ui);
        return new PassBar(new Deciding(pass, inquiries, merges, acting, times, way), spoken);
    }
}
