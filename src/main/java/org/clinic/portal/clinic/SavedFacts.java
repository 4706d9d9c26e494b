package org.clinic.portal.clinic;

import java.time.Instant;
import java.util.Optional;
import org.clinic.portal.base.clinic.ClinicFacts;

/**
 * What the clinic is, as it was saved.
 *
 * @param number counts each save, from 1; 0 for what the application is configured with
 * @param saving absent for what is configured
 */
public record SavedFacts(int number, ClinicFacts facts, Optional<Saving> saving) {

    /**
     * Who saved it, and when.
     *
     * @param again the number of the earlier facts that these are, if somebody went back to them
     */
    public record Saving(Instant at, String name, Optional<Integer> again) {}
}
