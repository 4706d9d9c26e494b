package org.clinic.portal.inquiry.spam;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Everything that speaks for spam in one form, in the order in which reasons are told. */
public record Suspicion(List<Reason> reasons) {

    public static final Suspicion NONE = new Suspicion(List.of());

    public Suspicion {
        reasons = List.copyOf(reasons.isEmpty() ? Set.of() : EnumSet.copyOf(reasons));
    }

    /** As it was kept; reasons that there are no more are left out. */
    public static Suspicion named(String... names) {
        return new Suspicion(Reason.named(Arrays.asList(names)));
    }

    public Suspicion with(Collection<Reason> more) {
        var all = EnumSet.noneOf(Reason.class);
        all.addAll(reasons);
        all.addAll(more);
        return new Suspicion(List.copyOf(all));
    }

    /** Never below zero. */
    public int points() {
        return Math.max(0, reasons.stream().mapToInt(Reason::points).sum());
    }

    /** What speaks for spam, leaving out what speaks for a person. */
    public List<Reason> against() {
        return reasons.stream().filter(reason -> reason.points() > 0).toList();
    }

    public String[] names() {
        return reasons.stream().map(Reason::name).toArray(String[]::new);
    }
}
