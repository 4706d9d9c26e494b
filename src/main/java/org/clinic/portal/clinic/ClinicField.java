package org.clinic.portal.clinic;

import java.util.Locale;
import java.util.function.Function;
import org.clinic.portal.base.clinic.ClinicFacts;

import static java.util.stream.Collectors.joining;

/** What administrators can set about the clinic, each in a field of its own. */
public enum ClinicField {
    NAME(ClinicFacts::name),
    PHONE(ClinicFacts::phone),
    ADDRESS(ClinicFacts::address),
    ZONE(facts -> facts.zone().getId()),
    LANGUAGES(facts -> facts.languages().stream().map(Locale::toLanguageTag).collect(joining(", "))),
    HOURS_EN(facts -> facts.hours().english()),
    HOURS_ES(facts -> facts.hours().spanish()),
    EMERGENCY_EN(facts -> facts.emergency().english()),
    EMERGENCY_ES(facts -> facts.emergency().spanish());

    private final Function<ClinicFacts, String> written;

    ClinicField(Function<ClinicFacts, String> written) {
        this.written = written;
    }

    /** What stands in it, as it is compared and told; empty if nothing does. */
    public String of(ClinicFacts facts) {
        return written.apply(facts);
    }
}
