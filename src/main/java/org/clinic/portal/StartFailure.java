package org.clinic.portal;

import java.time.Duration;
import java.time.ZoneId;
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
                return misread(misread);
            }
            if (cause instanceof PortInUseException taken) {
                return "port " + taken.getPort()
                        + " is taken; stop what uses it, or choose another with --server.port=…";
            }
        }
        return null;
    }

    /** The setting by its name, what it says, and what it may say. */
    private static String misread(BindException failure) {
        var property = failure.getProperty();
        var may = mayBe(failure.getTarget().getType().resolve(Object.class));
        return property == null || may == null
                ? failure.getName() + ": " + root(failure).getMessage()
                : "%s is \"%s\"; it has to be %s".formatted(property.getName(), property.getValue(), may);
    }

    private static @Nullable String mayBe(Class<?> type) {
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type) || type == int.class || type == long.class) {
            return "a number";
        }
        if (type == Duration.class) {
            return "a time such as 30s or 5m";
        }
        return type == ZoneId.class ? "a time zone such as America/New_York" : null;
    }

    private static Throwable root(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
