package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryScope;

/** A filter as it stands in an address: {@code ?status=mine}; what is usual is left out, and so are searched words. */
final class FilterParameters {

    private static final String STATUS = "status";
    private static final String PASS = "pass";

    private FilterParameters() {}

    /** The filter that an address names, with words beside it; an unknown status is the usual one. */
    static InquiryFilter read(QueryParameters parameters, String words) {
        var status = parameters.getSingleParameter(STATUS).orElse("");
        var scope = Arrays.stream(InquiryScope.values())
                .filter(candidate -> name(candidate).equals(status))
                .findFirst()
                .orElse(InquiryScope.OPEN);
        return new InquiryFilter(scope, words);
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
        var parameters = new LinkedHashMap<String, String>();
        if (filter.scope() != InquiryScope.OPEN) {
            parameters.put(STATUS, name(filter.scope()));
        }
        return QueryParameters.simple(parameters);
    }

    private static String name(InquiryScope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }
}
