package org.clinic.portal.website;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.clinic.portal.website.serving.ContentPolicy;
import org.clinic.portal.website.serving.PublicHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Answers, as every other page is answered, what is so broken that the server refuses it before we see it. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class BrokenRequests implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenRequests.class);

    private final ErrorPages pages;

    BrokenRequests(ErrorPages pages) {
        this.pages = pages;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        // Last in the line of valves, so that it is asked before the server's own.
        server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Answer()));
    }

    private class Answer extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable thrown) {
            if (response.getStatus() < HttpStatus.BAD_REQUEST.value()
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            try {
                PublicHeaders.write(response, request.isSecure());
                response.setContentType("text/html");
                response.setCharacterEncoding("UTF-8");
                var page = pages.page(response.getStatus());
                response.setHeader(ContentPolicy.NAME, page.policy().inHeader());
                response.getReporter().write(page.text());
                response.finishResponse();
            } catch (IOException gone) {
                LOG.debug("Nobody waits for the answer", gone);
            }
        }
    }
}
