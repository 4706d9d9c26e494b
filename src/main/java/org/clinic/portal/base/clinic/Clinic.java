package org.clinic.portal.base.clinic;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * The clinic as it is now. Administrators may change it while somebody works: whoever keeps what they read here goes on
 * with what was true, so it is asked anew each time, or {@link ClinicChanged} is heard.
 */
public final class Clinic {

    private volatile ClinicFacts facts;

    public Clinic(ClinicFacts facts) {
        this.facts = facts;
    }

    /** All of it at one moment, for whoever shows several things that belong together. */
    public ClinicFacts facts() {
        return facts;
    }

    public String name() {
        return facts.name();
    }

    /** As people write it, such as {@code (212) 555-0100}. */
    public String phone() {
        return facts.phone();
    }

    /** In which every time is shown. */
    public ZoneId zone() {
        return facts.zone();
    }

    /** Of pages that belong to no topic. */
    public Locale language() {
        return facts.language();
    }

    /** In which telephone numbers without a country are, in two capitals. */
    public String country() {
        return facts.country();
    }

    /** The address of a link that calls the clinic; nothing if its number is not one to dial. */
    public Optional<String> phoneLink() {
        return facts.phoneLink();
    }

    /** The address of a link that calls the number somebody wrote; nothing unless it is sure which number was meant. */
    public Optional<String> phoneLink(String written) {
        return facts.phoneLink(written);
    }

    /** From now on; whoever calls this says {@link ClinicChanged} afterwards. */
    public void become(ClinicFacts changed) {
        facts = changed;
    }
}
