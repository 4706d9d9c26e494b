package org.clinic.portal.base.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.upload.Upload;

/**
 * A file that somebody chose has not arrived whole, as their browser says: only it knows of a connection that broke before
 * anything was heard of the file here.
 */
@DomEvent("upload-error")
public class UploadFailed extends ComponentEvent<Upload> {

    private final String fileName;

    public UploadFailed(Upload upload, boolean fromClient, @EventData("event.detail.file.name") String fileName) {
        super(upload, fromClient);
        this.fileName = fileName;
    }

    public static void addListener(Upload upload, ComponentEventListener<UploadFailed> listener) {
        ComponentUtil.addListener(upload, UploadFailed.class, listener);
    }

    public String fileName() {
        return fileName;
    }
}
