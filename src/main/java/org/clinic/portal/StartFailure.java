package org.clinic.portal;

import org.clinic.portal.database.CannotStartException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line, the last on the console, why the application did not start; in place of Spring Boot's report. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailure implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        var reason = reason(failure);
        if (reason == null) {
            // Nobody foresaw this one: whoever mends it needs the trace.
            LoggerFactory.getLogger(Application.class).error("The start failed", failure);
            reason = "something unexpected, " + root(failure);
        }
        System.err.println("Clinic Portal cannot start: " + reason.replaceAll("\\s+", " "));
        return true;
    }

    /** What a person can do something about, in words that say what. */
    private static @Nullable String reason(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStartException refusal) {
                return refusal.getMessage();
            }
            if (cause instanceof BindException misread) {
                return misread.getMessage() + ": " + root(misread).getMessage();
            }
            if (cause instanceof PortInUseException taken) {
                return "port " + taken.getPort()
                        + " is taken; stop what uses it, or choose another with --server.port=…";
            }
        }
        return null;
    }

    private static Throwable root(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
