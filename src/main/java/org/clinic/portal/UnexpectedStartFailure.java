package org.clinic.portal;

import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Any other failure at the start: for whoever mends it the trace, for everybody what it comes down to. */
@Order(Ordered.LOWEST_PRECEDENCE)
class UnexpectedStartFailure implements FailureAnalyzer {

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        LoggerFactory.getLogger(Application.class).error("The start failed", failure);
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new FailureAnalysis("something unexpected, " + root, null, failure);
    }
}
