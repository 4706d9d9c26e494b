package org.clinic.portal.inquiry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.broadcast.Broadcasts.Subscription;
import org.clinic.portal.base.presence.Place;
import org.clinic.portal.base.presence.PresenceId;
import org.clinic.portal.base.presence.Presences;
import org.clinic.portal.base.presence.Someone;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Lets coordinators know who else has an inquiry open, on whichever node, so that nobody is answered twice. */
@Service
@PreAuthorize("hasRole('" + Roles.COORDINATOR + "')")
public class InquiryPresence {

    private static final String INQUIRY = "inquiry";

    private final Presences presences;
    private final Broadcasts broadcasts;
    private final CurrentAccount current;

    InquiryPresence(Presences presences, Broadcasts broadcasts, CurrentAccount current) {
        this.presences = presences;
        this.broadcasts = broadcasts;
        this.current = current;
    }

    /** Shows that the signed-in account has an inquiry open in a window: as {@link Presences#enter}, whose limits hold. */
    public Runnable enter(PresenceId window, InquiryId inquiry, BooleanSupplier connected) {
        return presences.enter(window, place(inquiry), null, current.get(), connected);
    }

    /** Shows for the next minute that a note is being written in the window. */
    public void write(PresenceId window, InquiryId inquiry) {
        presences.write(window, place(inquiry));
    }

    /** Colleagues who have one of them open, in the order in which they came; of those that anybody has open. */
    public Map<InquiryId, List<Someone>> colleagues(PresenceId window, Collection<InquiryId> inquiries) {
        var me = current.get().id();
        var ids = inquiries.stream().map(InquiryId::id).toList();
        return presences.others(window, INQUIRY, ids).entrySet().stream()
                .collect(Collectors.toMap(
                        place -> new InquiryId(place.getKey()),
                        place -> place.getValue().stream()
                                .filter(each -> !each.account().equals(me))
                                .toList()));
    }

    /**
     * Hears who comes, goes, or begins to write.
     *
     * @param hear gets the inquiry, or nothing where some may have been missed; called on a thread that serves everybody
     */
    public Subscription listen(Consumer<Optional<InquiryId>> hear) {
        return broadcasts.listen(Place.subject(INQUIRY), new Broadcasts.Listener() {

            @Override
            public void heard(String message) {
                hear.accept(Optional.of(new InquiryId(UUID.fromString(message))));
            }

            @Override
            public void missed() {
                hear.accept(Optional.empty());
            }
        });
    }

    private static Place place(InquiryId inquiry) {
        return new Place(INQUIRY, inquiry.id());
    }
}
