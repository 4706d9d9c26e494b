package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryScope;
import org.clinic.portal.inquiry.Narrowing;
import org.clinic.portal.inquiry.Submission;
import org.clinic.portal.inquiry.due.Priority;

/**
 * A filter as it stands in an address: {@code ?status=mine&priority=high}; what is usual is left out, and so are searched
 * words.
 */
final class FilterParameters {

    private static final String STATUS = "status";
    private static final String PRIORITY = "priority";
    private static final String ASSIGNEE = "assignee";
    private static final String TOPIC = "topic";
    private static final String LANGUAGE = "language";
    private static final String LABEL = "label";
    private static final String STARRED = "starred";
    private static final String UNREAD = "unread";
    private static final String PASS = "pass";

    private FilterParameters() {}

    /** The filter that an address names, with words beside it; whatever is unknown in it is as if it were not there. */
    static InquiryFilter read(QueryParameters parameters, String words) {
        var scope = parameters
                .getSingleParameter(STATUS)
                .flatMap(name -> constant(InquiryScope.values(), name))
                .orElse(InquiryScope.TO_ANSWER);
        var narrowing = new Narrowing(
                all(parameters, PRIORITY, name -> constant(Priority.values(), name)),
                all(parameters, ASSIGNEE, id -> id(id).map(AccountId::new)),
                all(parameters, TOPIC, FilterParameters::id),
                all(parameters, LANGUAGE, name -> Optional.of(name).filter(Submission.LANGUAGES::contains)),
                all(parameters, LABEL, Optional::of),
                parameters.getParameters().containsKey(STARRED),
                parameters.getParameters().containsKey(UNREAD));
        return new InquiryFilter(scope, narrowing, words);
    }

    /** Whether an address leads through what is new. */
    static boolean isPass(QueryParameters parameters) {
        return parameters.getParameters().containsKey(PASS);
    }

    /** The address of a first pass beside a list. */
    static QueryParameters pass(InquiryFilter filter) {
        return write(filter).merging(PASS, "");
    }

    static QueryParameters write(InquiryFilter filter) {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (filter.scope() != InquiryScope.TO_ANSWER) {
            parameters.put(STATUS, List.of(name(filter.scope())));
        }
        var narrowing = filter.narrowing();
        put(parameters, PRIORITY, narrowing.priorities(), FilterParameters::name);
        put(parameters, ASSIGNEE, narrowing.assignees(), AccountId::toString);
        put(parameters, TOPIC, narrowing.topics(), UUID::toString);
        put(parameters, LANGUAGE, narrowing.languages(), Function.identity());
        put(parameters, LABEL, narrowing.labels(), Function.identity());
        if (narrowing.starred()) {
            parameters.put(STARRED, List.of(""));
        }
        if (narrowing.unread()) {
            parameters.put(UNREAD, List.of(""));
        }
        return new QueryParameters(parameters);
    }

    /** In an order of their own, so that the same filter has one address. */
    private static <T> void put(
            Map<String, List<String>> parameters, String name, Collection<T> values, Function<T, String> write) {
        if (!values.isEmpty()) {
            parameters.put(name, values.stream().map(write).sorted().toList());
        }
    }

    private static <T> Set<T> all(QueryParameters parameters, String name, Function<String, Optional<T>> read) {
        return parameters.getParameters(name).stream()
                .flatMap(value -> read.apply(value).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, String name) {
        return Arrays.stream(constants)
                .filter(candidate -> name(candidate).equals(name))
                .findFirst();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
