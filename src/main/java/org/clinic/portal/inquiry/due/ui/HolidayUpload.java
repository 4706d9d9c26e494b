package org.clinic.portal.inquiry.due.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import org.clinic.portal.base.ui.UploadFailed;
import org.clinic.portal.inquiry.due.HolidayFile;

/** Takes a calendar file, and says beside it why one was refused. */
class HolidayUpload extends Composite<Div> {

    private final SerializableBiConsumer<String, byte[]> received;
    private final Upload upload = new Upload(this::receive);
    private final Paragraph refusal = new Paragraph();

    /** {@code received} is told the name and the content of each file. */
    HolidayUpload(SerializableBiConsumer<String, byte[]> received) {
        this.received = received;
        upload.setUploadButton(new Button(getTranslation("desk.ical.choose")));
        upload.setDropAllowed(false);
        upload.setAcceptedFileTypes(".ics", "text/calendar");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(HolidayFile.LARGEST);
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("desk.ical.too-big"))
                        .setIncorrectFileType(getTranslation("desk.ical.other-kind"))));
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        UploadFailed.addListener(upload, failed -> refuse(getTranslation("desk.ical.failed")));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        getContent().add(upload, refusal);
    }

    /** No more is read than a file may have, whatever the browser sends. */
    private void receive(UploadEvent event) throws IOException {
        var content = event.getInputStream().readNBytes(HolidayFile.LARGEST);
        event.getUI().access(() -> {
            refusal.setText("");
            received.accept(event.getFileName(), content);
        });
    }

    void refuse(String reason) {
        refusal.setText(reason);
    }
}
