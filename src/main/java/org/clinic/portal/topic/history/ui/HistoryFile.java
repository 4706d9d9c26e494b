package org.clinic.portal.topic.history.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.clinic.portal.base.ui.LinkToCopy;
import org.clinic.portal.topic.history.ActId;
import org.clinic.portal.topic.history.TopicHistory;

/** All that is filtered of a history, as a file that is sent while it is read. */
class HistoryFile implements DownloadHandler {

    private final TopicHistory history;
    private final HistoryAddress address;
    private final String slug;
    private final Locale language;

    HistoryFile(TopicHistory history, HistoryAddress address, String slug, Locale language) {
        this.history = history;
        this.address = address;
        this.slug = slug;
        this.language = language;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent download) throws IOException {
        download.setFileName("history-" + slug + ".csv");
        download.setContentType("text/csv;charset=UTF-8");
        try (var to = download.getOutputStream()) {
            history.write(address.topic(), address.filter(), language, this::link, to);
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private String link(ActId act) {
        return LinkToCopy.absolute("/staff/" + HistoryAddress.of(address.topic(), act));
    }
}
