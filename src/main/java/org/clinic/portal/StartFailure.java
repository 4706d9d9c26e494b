package org.clinic.portal;

import java.util.stream.Stream;
import org.clinic.portal.database.CannotStartException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The failures at the start that a person can do something about, in words that say what. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailure implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(StartFailure::reason)
                .filter(reason -> reason != null)
                .findFirst()
                .map(reason -> new FailureAnalysis(reason, null, failure))
                .orElse(null);
    }

    private static @Nullable String reason(Throwable cause) {
        return switch (cause) {
            case CannotStartException refusal -> refusal.getMessage();
            case PortInUseException taken ->
                "port " + taken.getPort() + " is taken; stop what uses it, or choose another with --server.port=…";
            default -> null;
        };
    }
}
