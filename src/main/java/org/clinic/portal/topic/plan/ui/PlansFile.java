package org.clinic.portal.topic.plan.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.Locale;
import org.clinic.portal.base.ui.LinkToCopy;
import org.clinic.portal.topic.plan.PlanCalendar;

/** All that is planned, as a file that calendars read. */
class PlansFile implements DownloadHandler {

    private final PlanCalendar calendar;
    private final Locale language;

    PlansFile(PlanCalendar calendar, Locale language) {
        this.calendar = calendar;
        this.language = language;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent download) throws IOException {
        var written = calendar.write(language, LinkToCopy::absolute).bytes();
        download.setFileName("plans.ics");
        download.setContentType("text/calendar;charset=UTF-8");
        download.setContentLength(written.length);
        try (var to = download.getOutputStream()) {
            to.write(written);
        }
    }
}
