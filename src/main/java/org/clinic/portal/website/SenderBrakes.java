package org.clinic.portal.website;

import org.clinic.portal.base.brake.Braked;
import org.clinic.portal.base.brake.Brakes;
import org.clinic.portal.base.web.ClientAddress;
import org.clinic.portal.inquiry.Reference;
import org.springframework.stereotype.Component;

/** Slows down whoever guesses who sent an inquiry: from one network, and about one reference from wherever. */
@Component
class SenderBrakes {

    private final Brakes brakes;

    SenderBrakes(Brakes brakes) {
        this.brakes = brakes;
    }

    /** Counts a try, unless one has to wait. */
    boolean lets(Reference reference) {
        var waits = ClientAddress.current()
                .filter(address -> brakes.attempt(Braked.SENDER, address).isEmpty());
        return waits.isEmpty()
                && brakes.attempt(Braked.REFERENCE, reference.value()).isPresent();
    }

    /** As it was right. */
    void takeBack(Reference reference) {
        ClientAddress.current().ifPresent(address -> brakes.takeBack(Braked.SENDER, address));
        brakes.takeBack(Braked.REFERENCE, reference.value());
    }
}
