package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.UI;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.inquiry.InquiryDetail;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryScope;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.Merging;
import org.clinic.portal.inquiry.Merging.Seen;
import org.clinic.portal.inquiry.Reference;
import org.clinic.portal.inquiry.SamePerson;
import org.clinic.portal.inquiry.SenderPart;

/** Merges two inquiries once somebody has said how, and parts them again. */
class MergeDialogs {

    private final InquiryService inquiries;
    private final Merging merging;
    private final Acting acting;
    private final EndingWords words;
    private final ReachWords reach;
    private final UI ui;

    MergeDialogs(InquiryService inquiries, Merging merging, Acting acting, EndingWords words, ReachWords reach, UI ui) {
        this.inquiries = inquiries;
        this.merging = merging;
        this.acting = acting;
        this.words = words;
        this.reach = reach;
        this.ui = ui;
    }

    /** What follows from a merge. */
    @FunctionalInterface
    interface Merged {
        void then(InquiryId gone, InquiryDetail kept);
    }

    /** Asks which stays, and what of the other one counts; leads to the one that stays. */
    void open(InquiryDetail here, SamePerson other) {
        dialog(here, other, (gone, kept) -> {
                    tell(gone.equals(here.id()) ? here.reference() : other.reference(), gone, kept);
                    if (!kept.id().equals(here.id())) {
                        lead(kept.id());
                    }
                })
                .open();
    }

    /**
     * The same of one that duplicates another, which stays if it can.
     *
     * @param merged is told if it does, and nothing was said yet
     */
    void openDuplicate(InquiryDetail here, SamePerson other, Merged merged) {
        var there = inquiries.open(other.id()).orElseThrow();
        var dialog = dialog(here, there, (gone, kept) -> {
            if (gone.equals(here.id())) {
                merged.then(gone, kept);
            } else {
                tell(there.reference(), gone, kept);
            }
        });
        dialog.prefer(there);
        dialog.open();
    }

    private MergeDialog dialog(InquiryDetail here, SamePerson other, Merged merged) {
        return dialog(here, inquiries.open(other.id()).orElseThrow(), merged);
    }

    private MergeDialog dialog(InquiryDetail here, InquiryDetail there, Merged merged) {
        return new MergeDialog(
                here, there, words, reach, (goes, stays, takes) -> merge(goes, stays, takes, here, merged));
    }

    private void tell(Reference gone, InquiryId goneId, InquiryDetail kept) {
        Notices.undo(get("inquiry.merge.done", gone, kept.reference()), () -> part(goneId, kept));
    }

    private void merge(
            InquiryDetail goes, InquiryDetail stays, Set<SenderPart> takes, InquiryDetail here, Merged merged) {
        var done = new AtomicReference<InquiryDetail>();
        acting.act(
                here,
                shown -> {
                    var kept = merging.merge(seen(goes), seen(stays), takes);
                    done.set(kept);
                    return kept.id().equals(here.id())
                            ? kept
                            : inquiries.open(here.id()).orElseThrow();
                },
                this::get);
        if (done.get() != null) {
            merged.then(goes.id(), done.get());
        }
    }

    /** @param shown the one that is on screen */
    void part(InquiryId gone, InquiryDetail shown) {
        acting.act(
                shown,
                seen -> {
                    var now = inquiries.open(gone).orElseThrow();
                    if (now.mergedInto() != null) { // Not by an older notice or another window.
                        now = merging.takeBack(gone, now.revision());
                        Notices.show(get("inquiry.merge.parted", now.reference()));
                    }
                    return gone.equals(shown.id())
                            ? now
                            : inquiries.open(shown.id()).orElseThrow();
                },
                this::get);
    }

    void lead(InquiryId inquiry) {
        ui.navigate(
                InquiryListView.class,
                InquiryLink.parameters(inquiry),
                FilterParameters.write(new InquiryFilter(InquiryScope.OPEN, "")));
    }

    private String get(String key, Object... values) {
        return words.get(key, ui.getLocale(), values);
    }

    private static Seen seen(InquiryDetail inquiry) {
        return new Seen(inquiry.id(), inquiry.revision());
    }
}
