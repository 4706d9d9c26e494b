package org.clinic.portal.topic.history.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.address.TopicAddress;
import org.clinic.portal.topic.history.About;
import org.clinic.portal.topic.history.ActId;
import org.clinic.portal.topic.history.HistoryFilter;

/**
 * What is shown of a topic's history, as it stands in an address: {@code ?about=text&from=2026-11-01}, or {@code ?at=} with
 * the id of an act. What cannot be read filters nothing.
 */
record HistoryAddress(TopicId topic, HistoryFilter filter) {

    private static final String ABOUT = "about";
    private static final String WHO = "who";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String AT = "at";

    static HistoryAddress read(TopicId topic, QueryParameters query) {
        return new HistoryAddress(
                topic,
                new HistoryFilter(
                        read(query, ABOUT, HistoryAddress::about),
                        read(query, WHO, id -> new AccountId(UUID.fromString(id))),
                        read(query, FROM, LocalDate::parse),
                        read(query, TO, LocalDate::parse)));
    }

    /** The act that the address leads to; nothing if it leads to none, an id of no act if it names none. */
    static Optional<ActId> at(QueryParameters query) {
        return query.getSingleParameter(AT)
                .map(id -> read(query, AT, UUID::fromString).orElse(new UUID(0, 0)))
                .map(ActId::new);
    }

    private static <T> Optional<T> read(QueryParameters query, String name, Function<String, T> reader) {
        try {
            return query.getSingleParameter(name).map(reader);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static About about(String name) {
        return About.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Leads to one act, whatever is filtered at the moment. */
    static RouterLink link(TopicId topic, ActId act) {
        return link(topic, query(act));
    }

    /** Of one act, as it would stand in a link of the portal, for who is elsewhere. */
    static String of(TopicId topic, ActId act) {
        return "%s?%s".formatted(TopicAddress.history(topic), query(act).getQueryString());
    }

    private static QueryParameters query(ActId act) {
        return QueryParameters.simple(Map.of(AT, act.toString()));
    }

    /** A link without words yet. */
    RouterLink link() {
        return link(topic, query());
    }

    void open() {
        UI.getCurrent().navigate(HistoryView.class, parameters(topic), query());
    }

    private static RouterLink link(TopicId topic, QueryParameters query) {
        var link = new RouterLink();
        link.setRoute(HistoryView.class, parameters(topic));
        link.setQueryParameters(query);
        return link;
    }

    private static RouteParameters parameters(TopicId topic) {
        return new RouteParameters(new RouteParam("id", topic.toString()));
    }

    private QueryParameters query() {
        var query = new LinkedHashMap<String, String>();
        filter.about().ifPresent(about -> query.put(ABOUT, about.name().toLowerCase(Locale.ROOT)));
        filter.who().ifPresent(who -> query.put(WHO, who.toString()));
        filter.from().ifPresent(day -> query.put(FROM, day.toString()));
        filter.to().ifPresent(day -> query.put(TO, day.toString()));
        return query.isEmpty() ? QueryParameters.empty() : QueryParameters.simple(query);
    }
}
