package org.clinic.portal.base.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.clinic.portal.base.outage.DatabaseOutage;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * As {@link OutageFilter}, for what Spring MVC would not let come that far: it takes a connection that the database ended
 * for one that the visitor ended, and answers nothing at all, as if all were well.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutageResolver implements HandlerExceptionResolver {

    OutageResolver() {}

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failed) {
        if (response.isCommitted() || !DatabaseOutage.isCauseOf(failed)) {
            return null;
        }
        try {
            OutageFilter.refuse(request, response, failed);
            return new ModelAndView();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
