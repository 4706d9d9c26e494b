package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.UI;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.inquiry.InquiryDetail;
import org.clinic.portal.inquiry.InquiryEventKind;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.TimelineEntry;
import org.clinic.portal.inquiry.UnwantedContactException;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Does something with an inquiry as it was seen. Nothing typed is lost when somebody else was quicker: one sees how things
 * stand now, and acts again.
 */
class Acting {

    private final InquiryService inquiries;
    private final ReachWords reach;
    private final Consumer<InquiryDetail> changed;

    /** @param changed is told how the inquiry is after each action */
    Acting(InquiryService inquiries, ReachWords reach, Consumer<InquiryDetail> changed) {
        this.inquiries = inquiries;
        this.reach = reach;
        this.changed = changed;
    }

    void act(InquiryDetail seen, UnaryOperator<InquiryDetail> action, Words words) {
        try {
            changed.accept(action.apply(seen));
        } catch (UnwantedContactException unwanted) {
            Notices.problem(reach.refused(
                    unwanted.way(), unwanted.unwanted(), UI.getCurrent().getLocale()));
        } catch (OptimisticLockingFailureException stale) {
            inquiries.open(seen.id()).ifPresent(now -> {
                changed.accept(now);
                Notices.problem(words.get(
                        "inquiry.stale", quicker(now, words), now.sender().name()));
            });
        }
    }

    /** Says something in the language of whoever acts. */
    @FunctionalInterface
    interface Words {
        String get(String key, Object... values);
    }

    /** Who has done the last thing that changed it. */
    private static String quicker(InquiryDetail now, Words words) {
        return now.timeline().reversed().stream()
                .filter(entry -> entry.kind() != InquiryEventKind.SEEN && entry.actor() != null)
                .findFirst()
                .map(TimelineEntry::actor)
                .orElseGet(() -> words.get("inquiry.stale.somebody"));
    }
}
