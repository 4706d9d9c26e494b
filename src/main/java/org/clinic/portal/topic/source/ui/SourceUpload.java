package org.clinic.portal.topic.source.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import org.clinic.portal.base.ui.UploadFailed;
import org.clinic.portal.topic.source.SourceReader;

/** Takes one text file at a time, and says beside it why one was refused. */
class SourceUpload extends Composite<Div> {

    private final SerializableBiConsumer<String, byte[]> received;
    private final Upload upload = new Upload(this::receive);
    private final Paragraph refusal = new Paragraph();

    /** {@code received} is told the name and the content of each file. */
    SourceUpload(SerializableBiConsumer<String, byte[]> received) {
        this.received = received;
        upload.setAcceptedFileTypes(".txt", ".md", ".html", ".htm", "text/plain", "text/markdown", "text/html");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(SourceReader.LARGEST);
        upload.setI18n(words());
        upload.addFileRejectedListener(rejected -> refuse(rejected.getFileName(), rejected.getErrorMessage()));
        UploadFailed.addListener(upload, failed -> refuse(failed.fileName(), getTranslation("import.failed")));
        upload.addAllFinishedListener(finished -> upload.clearFileList());

        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        var hint = new Paragraph(getTranslation("import.hint"));
        hint.addClassName("muted");
        getContent().addClassName("source-upload");
        getContent().add(upload, refusal, hint);
    }

    /** No more than a byte too much is read, whatever the browser sends. */
    private void receive(UploadEvent event) throws IOException {
        var content = event.getInputStream().readNBytes(SourceReader.LARGEST + 1);
        event.getUI().access(() -> received.accept(event.getFileName(), content));
    }

    void accept() {
        refusal.setText("");
    }

    void refuse(String fileName, String reason) {
        refusal.setText(getTranslation("import.refused", fileName, reason));
    }

    private UploadI18N words() {
        var words = new UploadI18N();
        words.setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("import.choose")));
        words.setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("import.drop")));
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(getTranslation("import.refused.TOO_BIG"))
                .setIncorrectFileType(getTranslation("import.refused.OTHER_KIND"))
                .setTooManyFiles(getTranslation("import.one-at-a-time")));
        return words;
    }
}
