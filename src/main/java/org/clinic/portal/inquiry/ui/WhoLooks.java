package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.clinic.portal.base.broadcast.Broadcasts.Subscription;
import org.clinic.portal.base.presence.PresenceId;
import org.clinic.portal.base.presence.Presences;
import org.clinic.portal.base.presence.Someone;
import org.clinic.portal.base.ui.Arrivals;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryPresence;
import org.jspecify.annotations.Nullable;

/** Which colleagues have the same inquiry open, or one that is listed; as long as it is on screen they see this window, too. */
class WhoLooks extends Composite<Div> {

    private final InquiryPresence presence;
    private final BiConsumer<InquiryId, List<Someone>> told;
    private final PresenceId window = new PresenceId();

    private Set<InquiryId> listed = Set.of();
    private @Nullable InquiryId open;
    private @Nullable Subscription subscription;
    private @Nullable Runnable leave;

    /** @param told of each that is listed, gets who has it open */
    WhoLooks(InquiryPresence presence, BiConsumer<InquiryId, List<Someone>> told) {
        this.presence = presence;
        this.told = told;
        getContent().addClassName("who-looks");
        getContent().getElement().setAttribute("role", "status");
    }

    /** Is seen from now on in this inquiry, or in none. */
    void open(@Nullable InquiryId inquiry) {
        if (inquiry != null && inquiry.equals(open)) {
            return;
        }
        leave();
        open = inquiry;
        getContent().removeAll();
        getUI().ifPresent(this::enter);
    }

    /** Tells of those that are listed from now on. */
    void list(Collection<InquiryId> inquiries) {
        listed = Set.copyOf(inquiries);
        Presences.unlessAway(() -> tell(listed));
    }

    /** Lets the others know that a note is being written. */
    void wrote() {
        if (open != null) {
            var inquiry = open;
            Presences.unlessAway(() -> presence.write(window, inquiry));
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var ui = attach.getUI();
        subscription = presence.listen(inquiry -> Arrivals.show(ui, () -> hear(inquiry)));
        enter(ui);
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        leave();
        if (subscription != null) {
            subscription.end();
            subscription = null;
        }
    }

    private void enter(UI ui) {
        if (open == null || leave != null) {
            return;
        }
        var inquiry = open;
        Presences.unlessAway(() -> {
            leave = presence.enter(window, inquiry, () -> Arrivals.reach(ui));
            tell(Set.of(inquiry));
        });
    }

    private void leave() {
        if (leave != null) {
            Presences.unlessAway(leave);
            leave = null;
        }
    }

    private void hear(Optional<InquiryId> inquiry) {
        if (subscription == null) {
            return;
        }
        var concerned = inquiry.map(Set::of).orElse(listed);
        if (inquiry.isEmpty() || listed.containsAll(concerned) || concerned.equals(only(open))) {
            Presences.unlessAway(() -> tell(concerned));
        }
    }

    private static Set<InquiryId> only(@Nullable InquiryId open) {
        return open == null ? Set.of() : Set.of(open);
    }

    private void tell(Set<InquiryId> inquiries) {
        var colleagues = presence.colleagues(window, inquiries);
        inquiries.forEach(each -> told.accept(each, of(colleagues, each)));
        if (open != null && inquiries.contains(open)) {
            show(of(colleagues, open));
        }
    }

    private static List<Someone> of(Map<InquiryId, List<Someone>> colleagues, InquiryId inquiry) {
        return colleagues.getOrDefault(inquiry, List.of());
    }

    private void show(List<Someone> others) {
        getContent().removeAll();
        others.stream().map(Looking::new).forEach(getContent()::add);
    }
}
