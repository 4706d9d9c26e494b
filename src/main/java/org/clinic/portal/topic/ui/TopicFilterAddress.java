package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.topic.TopicFilter;
import org.clinic.portal.topic.draft.TopicStatus;
import org.jspecify.annotations.Nullable;

/** Which topics are listed stands in the address, so that it can be linked and gone back to. */
final class TopicFilterAddress {

    private static final String TEXT = "q";
    private static final String STATUS = "status";
    private static final String OWNER = "owner";

    /** An owner that is none. */
    private static final String NOBODY = "nobody";

    /** A status of the list's alone. */
    private static final String ARCHIVED = "archived";

    private TopicFilterAddress() {}

    /** What cannot be read asks for nothing. */
    static TopicFilter read(QueryParameters query) {
        var status = query.getSingleParameter(STATUS).orElse("");
        return new TopicFilter(
                query.getSingleParameter(TEXT).orElse(""),
                status(status),
                query.getSingleParameter(OWNER)
                        .flatMap(TopicFilterAddress::account)
                        .orElse(null),
                query.getSingleParameter(OWNER).filter(NOBODY::equals).isPresent(),
                status.equals(ARCHIVED));
    }

    private static @Nullable TopicStatus status(String name) {
        return Arrays.stream(TopicStatus.values())
                .filter(status -> name(status).equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Optional<AccountId> account(String id) {
        try {
            return Optional.of(new AccountId(UUID.fromString(id)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static QueryParameters write(TopicFilter filter) {
        var query = new LinkedHashMap<String, String>();
        if (!filter.text().isBlank()) {
            query.put(TEXT, filter.text());
        }
        if (filter.archived()) {
            query.put(STATUS, ARCHIVED);
        } else if (filter.status() != null) {
            query.put(STATUS, name(filter.status()));
        }
        if (filter.nobodys()) {
            query.put(OWNER, NOBODY);
        } else if (filter.owner() != null) {
            query.put(OWNER, filter.owner().toString());
        }
        return query.isEmpty() ? QueryParameters.empty() : QueryParameters.simple(query);
    }

    private static String name(TopicStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    static void open(TopicFilter filter) {
        UI.getCurrent().navigate(TopicListView.class, write(filter));
    }

    static RouterLink link(TopicFilter filter) {
        var link = new RouterLink();
        link.setRoute(TopicListView.class);
        link.setQueryParameters(write(filter));
        return link;
    }
}
