package org.clinic.portal.clinic;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.base.clinic.ClinicMark;
import org.clinic.portal.base.clinic.FooterLink;

import static java.util.stream.Collectors.joining;

/** What administrators can set about the clinic, each in a field of its own. */
public enum ClinicField {
    NAME(ClinicFacts::name),
    PHONE(ClinicFacts::phone),
    ADDRESS(ClinicFacts::address),
    ZONE(facts -> facts.zone().getId()),
    HOURS_EN(facts -> facts.hours().english()),
    HOURS_ES(facts -> facts.hours().spanish()),
    EMERGENCY_EN(facts -> facts.emergency().english()),
    EMERGENCY_ES(facts -> facts.emergency().spanish()),
    LANGUAGES(facts -> facts.languages().stream().map(Locale::toLanguageTag).collect(joining(", "))),
    ACCENT(facts ->
            facts.look().accent() == null ? "" : facts.look().accent().light().hex()),
    MARK(facts -> facts.look().mark() == null ? "" : name(facts.look().mark())),
    LINKS(facts -> facts.footer().links().stream().map(ClinicField::written).collect(joining(", "))),
    PRIVACY(facts -> facts.footer().privacy()),
    /** Compared as a whole; what differs in it is told field by field. */
    FORM(facts -> facts.form().toString());

    private static final int DIGITS = 6;

    private final Function<ClinicFacts, String> written;

    ClinicField(Function<ClinicFacts, String> written) {
        this.written = written;
    }

    private static String name(ClinicMark mark) {
        return mark.kind() + " " + mark.hash().toString().substring(0, DIGITS);
    }

    private static String written(FooterLink link) {
        var labels = Stream.of(link.label().english(), link.label().spanish())
                .filter(label -> !label.isEmpty())
                .collect(joining(" / "));
        return labels + " <" + link.address() + ">";
    }

    /** What stands in it, as it is compared and told; empty if nothing does. */
    public String of(ClinicFacts facts) {
        return written.apply(facts);
    }
}
