package org.clinic.portal.inquiry.ui;

import java.util.Locale;
import java.util.function.Supplier;
import org.clinic.portal.base.ui.Menu;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.inquiry.Ending;
import org.clinic.portal.inquiry.InquiryDetail;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.NextSteps;
import org.clinic.portal.inquiry.Outcome;

/** Settles an inquiry with one of the ends that it can have, and asks for what belongs to that end. */
class Closing {

    private final InquiryService inquiries;
    private final NextSteps steps;
    private final Acting acting;
    private final PlanTimes times;
    private final EndingWords words;
    private final Locale locale;

    Closing(
            InquiryService inquiries,
            NextSteps steps,
            Acting acting,
            PlanTimes times,
            EndingWords words,
            Locale locale) {
        this.inquiries = inquiries;
        this.steps = steps;
        this.acting = acting;
        this.times = times;
        this.words = words;
        this.locale = locale;
    }

    /** @param inquiry as it is shown by then */
    Menu menu(Supplier<InquiryDetail> inquiry) {
        var outcomes = new Menu();
        for (var outcome : Outcome.chosen()) {
            outcomes.add(choice(inquiry.get(), outcome), () -> close(inquiry.get(), outcome));
        }
        return outcomes;
    }

    String choice(InquiryDetail inquiry, Outcome outcome) {
        return words.choice(outcome, inquiry, locale);
    }

    /** Asks first, where something belongs to that end. */
    void close(InquiryDetail inquiry, Outcome outcome) {
        if (outcome.needsVisit() || outcome.needsReason()) {
            new EndingDialog(inquiry, outcome, times, ending -> close(inquiry, ending)).open();
        } else {
            close(inquiry, Ending.of(outcome));
        }
    }

    private void close(InquiryDetail inquiry, Ending ending) {
        acting.act(
                inquiry,
                seen -> {
                    var closed = inquiries.close(seen.id(), seen.revision(), ending);
                    Notices.undo(
                            get(
                                    "inquiry.closed",
                                    words.say(ending, locale),
                                    closed.sender().name()),
                            () -> acting.act(closed, now -> steps.takeBack(now.id(), now.revision()), this::get));
                    return closed;
                },
                this::get);
    }

    private String get(String key, Object... values) {
        return words.get(key, locale, values);
    }
}
