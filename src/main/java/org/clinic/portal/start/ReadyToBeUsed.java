package org.clinic.portal.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Leaves a mark once a run that is being recorded is ready, without which nothing it leaves is used. */
@Component
@ConditionalOnProperty(ReadyToBeUsed.MARK)
class ReadyToBeUsed {

    static final String MARK = "portal.start.ready";

    private final Path mark;

    ReadyToBeUsed(@Value("${" + MARK + "}") Path mark) {
        this.mark = mark;
    }

    @EventListener(ApplicationReadyEvent.class)
    void leaveMark() throws IOException {
        Files.writeString(mark, "");
    }
}
