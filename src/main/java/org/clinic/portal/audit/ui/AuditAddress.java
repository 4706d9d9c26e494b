package org.clinic.portal.audit.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.clinic.portal.audit.AuditFilter;

/** A filter as it stands in an address: {@code ?what=inquiry&from=2026-11-01}. What cannot be read filters nothing. */
final class AuditAddress {

    private static final String WHO = "who";
    private static final String WHAT = "what";
    private static final String ABOUT = "about";
    private static final String FROM = "from";
    private static final String TO = "to";

    private AuditAddress() {}

    static AuditFilter read(QueryParameters parameters) {
        return new AuditFilter(
                read(parameters, WHO, UUID::fromString),
                parameters.getSingleParameter(WHAT).filter(AuditKinds.ALL::contains),
                read(parameters, ABOUT, UUID::fromString),
                read(parameters, FROM, LocalDate::parse),
                read(parameters, TO, LocalDate::parse));
    }

    private static <T> Optional<T> read(QueryParameters parameters, String name, Function<String, T> reader) {
        try {
            return parameters.getSingleParameter(name).map(reader);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    static QueryParameters write(AuditFilter filter) {
        var parameters = new LinkedHashMap<String, String>();
        filter.who().ifPresent(who -> parameters.put(WHO, who.toString()));
        filter.what().ifPresent(what -> parameters.put(WHAT, what));
        filter.about().ifPresent(about -> parameters.put(ABOUT, about.toString()));
        filter.from().ifPresent(day -> parameters.put(FROM, day.toString()));
        filter.to().ifPresent(day -> parameters.put(TO, day.toString()));
        return QueryParameters.simple(parameters);
    }
}
