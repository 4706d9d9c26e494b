package org.clinic.portal.inquiry;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clinic.portal.inquiry.spam.Reason;

/**
 * How a form came, which the website knows and nobody keeps.
 *
 * @param network the address that it comes from
 * @param held what is held since its sender was asked about it, as the form says
 * @param answered whether the plain question about that was answered
 */
public record Arrival(Token token, Trap trap, Optional<String> network, Optional<UUID> held, boolean answered) {

    /** Of what comes by another way than the website. */
    static final Arrival UNKNOWN = new Arrival(Token.FRESH, Trap.EMPTY, Optional.empty(), Optional.empty(), false);

    /** What the form says about itself. */
    public enum Token {
        MISSING,
        FORGED,
        EXPIRED,
        OLD,
        FRESH
    }

    /** How the field came that people leave empty. */
    public enum Trap {
        ABSENT,
        EMPTY,
        FILLED
    }

    Set<Reason> reasons() {
        var reasons = EnumSet.noneOf(Reason.class);
        switch (token) {
            case MISSING -> reasons.add(Reason.TOKEN_MISSING);
            case FORGED -> reasons.add(Reason.TOKEN_FORGED);
            case EXPIRED -> reasons.add(Reason.TOKEN_EXPIRED);
            case OLD -> reasons.add(Reason.TOKEN_OLD);
            case FRESH -> {}
        }
        switch (trap) {
            case ABSENT -> reasons.add(Reason.TRAP_ABSENT);
            case FILLED -> reasons.add(Reason.TRAP_FILLED);
            case EMPTY -> {}
        }
        return reasons;
    }
}
