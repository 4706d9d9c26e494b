package org.clinic.portal.testing;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;

/** A file that does not arrive, as a browser tells it. */
public final class BrokenUpload {

    private BrokenUpload() {}

    public static void tell(Upload upload, String fileName) {
        var element = upload.getElement();
        var said = JacksonUtils.createObjectNode()
                .put("event.detail.file.name", fileName)
                .put("element.files.some(file => file.uploading)", false);
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, "upload-error", said));
    }
}
