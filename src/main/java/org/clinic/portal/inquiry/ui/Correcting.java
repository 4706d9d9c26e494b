package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.clinic.portal.base.mention.Mentions;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.inquiry.CorrectionRefusedException;
import org.clinic.portal.inquiry.InquiryDetail;
import org.clinic.portal.inquiry.InquiryEventKind;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.Notes;
import org.clinic.portal.inquiry.TimelineEntry;

/** Lets whoever wrote a note correct it, as long as they may. */
class Correcting {

    private final Notes notes;
    private final InquiryService inquiries;
    private final Acting acting;
    private final AccountId me;
    private final Clock clock;

    Correcting(Notes notes, InquiryService inquiries, Acting acting, AccountId me, Clock clock) {
        this.notes = notes;
        this.inquiries = inquiries;
        this.acting = acting;
        this.me = me;
        this.clock = clock;
    }

    /** Whether it is an entry of one's own, which a correction is not. */
    boolean isByMe(TimelineEntry entry) {
        return me.equals(entry.author()) && entry.kind() != InquiryEventKind.CORRECTED;
    }

    /** What the person chooses of a timeline to see. */
    TimelineFilter filter() {
        return new TimelineFilter(me);
    }

    /** The colleagues that a note can mention. */
    Mentions mentions() {
        return new Mentions(inquiries.colleagues());
    }

    /**
     * The button that begins it, which leaves by itself once it is too late.
     *
     * @param said what the note says by now
     * @param shown how the inquiry stands when somebody acts
     */
    Optional<Button> button(TimelineEntry note, String said, Supplier<InquiryDetail> shown, Acting.Words words) {
        return note.correctableUntil(me)
                .map(until -> Duration.between(clock.instant(), until))
                .filter(left -> !left.isNegative())
                .map(left -> {
                    var button = new Button(words.get("inquiry.correct"), click -> open(note.id(), said, shown, words));
                    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                    button.addClassName("correct");
                    button.getElement()
                            .executeJs(
                                    "setTimeout(() => { this.hidden = true }, $0)", Math.toIntExact(left.toMillis()));
                    return button;
                });
    }

    private void open(UUID note, String said, Supplier<InquiryDetail> shown, Acting.Words words) {
        new CorrectionDialog(note, said, mentions(), text -> correct(note, text, shown.get(), words)).open();
    }

    /** Whether it was taken; if not, somebody else was quicker, or it is too late by now. */
    private boolean correct(UUID note, String text, InquiryDetail seen, Acting.Words words) {
        var taken = new AtomicBoolean();
        try {
            acting.act(
                    seen,
                    inquiry -> {
                        var corrected = notes.correct(inquiry.id(), inquiry.revision(), note, text);
                        taken.set(true);
                        return corrected;
                    },
                    words);
        } catch (CorrectionRefusedException refused) {
            Notices.problem(words.get("inquiry.correct.refused." + refused.reason()));
        }
        return taken.get();
    }
}
